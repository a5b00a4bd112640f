import { Injectable } from '@nestjs/common';
import { AnalyticsService } from '../../modules/analytics/index.js';
import { LeadsService } from '../../modules/leads/index.js';
import type { Tx } from '../../platform/database/database.js';
import type { Fact } from '../../platform/events/fact.js';
import { Events } from '../../platform/events/events.js';
import { OnFact } from '../../platform/events/on-fact.js';
import { visitActivity } from './visit-activity.js';

/** Whoever submits a form is no longer anonymous: the browser's past comes along. */
@Injectable()
export class LinkVisitorFlow {
  constructor(
    private readonly analytics: AnalyticsService,
    private readonly leads: LeadsService,
    private readonly events: Events,
  ) {}

  /**
   * Links the browser to the lead and puts its page views of the last 90 days on the timeline. A browser that belongs to
   * a lead already stays with it, even when somebody else submits from it.
   */
  @OnFact('form.submitted')
  async link(facts: Fact<'form.submitted'>[], tx: Tx): Promise<void> {
    const { companyId } = facts[0]!;
    for (const fact of facts) {
      const { leadId, visitorUid, isSpam } = fact.payload;
      if (leadId === null || visitorUid === null || isSpam) continue;
      const link = await this.analytics.linkVisitor(tx, companyId, visitorUid, leadId);
      if (!link.isNew) continue;
      if (link.pageViews.length > 0) {
        await this.leads.recordActivities(tx, companyId, link.pageViews.map((view) => visitActivity(leadId, view)));
      }
      await this.events.publish(tx, 'visitor.linked', companyId, { leadId, visitorUid }, fact);
    }
  }
}
