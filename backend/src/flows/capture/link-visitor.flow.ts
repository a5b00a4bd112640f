import { Injectable } from '@nestjs/common';
import { AnalyticsService } from '../../modules/analytics/index.js';
import { LeadsService } from '../../modules/leads/index.js';
import type { Tx } from '../../platform/database/database.js';
import type { Fact, NewFact } from '../../platform/events/fact.js';
import { Events } from '../../platform/events/events.js';
import { OnFact } from '../../platform/events/on-fact.js';
import { visitActivity } from './visit-activity.js';

/** So many activities go into one statement. */
const AT_ONCE = 1_000;

/** Whoever submits a form is no longer anonymous: the browser's past comes along. */
@Injectable()
export class LinkVisitorFlow {
  constructor(
    private readonly analytics: AnalyticsService,
    private readonly leads: LeadsService,
    private readonly events: Events,
  ) {}

  /**
   * Links the browser to the lead and puts what it did in the last 90 days on the timeline. A browser that belongs to
   * a lead already stays with it, even when somebody else submits from it.
   */
  @OnFact('form.submitted')
  async link(facts: Fact<'form.submitted'>[], tx: Tx): Promise<void> {
    const { companyId } = facts[0]!;
    const wishes = facts.flatMap(({ payload: { leadId, visitorUid, isSpam } }) => (leadId === null || visitorUid === null || isSpam ? [] : [{ leadId, visitorUid }]));
    const results = await this.analytics.linkVisitors(tx, companyId, wishes);
    const links = wishes.flatMap((wish, index) => {
      const result = results[index]!;
      return result.isNew ? [{ ...wish, deeds: result.deeds }] : [];
    });
    const visits = links.flatMap(({ leadId, deeds }) => deeds.map((deed) => visitActivity(leadId, deed)));
    for (let from = 0; from < visits.length; from += AT_ONCE) {
      await this.leads.recordActivities(tx, companyId, visits.slice(from, from + AT_ONCE));
    }
    await this.events.publishAll(tx, links.map(({ leadId, visitorUid }): NewFact => ({ name: 'visitor.linked', companyId, payload: { leadId, visitorUid } })), facts[0]);
  }
}
