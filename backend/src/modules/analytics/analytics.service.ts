import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import type { Tx } from '../../platform/database/database.js';
import { EventsRepository, type PastPageView } from './events.repository.js';
import { VisitorsRepository } from './visitors.repository.js';

const ninetyDays = 90 * 86_400_000;
const mostPageViews = 500;

/** What came of linking a visitor to a lead. */
export type LinkResult =
  | { isNew: true; visitorId: number; earlierEvents: number; pageViews: PastPageView[] }
  | { isNew: false; visitorId: number; leadId: number };

/** What is known of visitors. */
@Injectable()
export class AnalyticsService {
  constructor(
    private readonly visitors: VisitorsRepository,
    private readonly events: EventsRepository,
    private readonly clock: Clock,
  ) {}

  /**
   * Links a visitor to a lead, once: the visitor's earlier events become the lead's, and its page views of the last 90 days
   * (the latest 500) are answered for the timeline. A visitor that belongs to a lead already stays with it, whoever asks.
   */
  async linkVisitor(tx: Tx, companyId: number, visitorUid: string, leadId: number): Promise<LinkResult> {
    const now = this.clock.now();
    const visitor = await this.visitors.lock(tx, companyId, visitorUid, now);
    if (visitor.leadId !== null) return { isNew: false, visitorId: visitor.id, leadId: visitor.leadId };
    await this.visitors.setLead(tx, companyId, visitor.id, leadId, now);
    const earlierEvents = await this.events.giveToLead(tx, companyId, visitor.id, leadId);
    const since = new Date(now.getTime() - ninetyDays);
    const pageViews = earlierEvents === 0 ? [] : await this.events.pageViews(tx, companyId, leadId, visitor.id, since, mostPageViews);
    return { isNew: true, visitorId: visitor.id, earlierEvents, pageViews };
  }

  /** When leads looked at pages within a span, to the minute. */
  async pageViewTimes(tx: Tx, companyId: number, leadIds: readonly number[], from: Date, to: Date): Promise<Map<number, Date[]>> {
    const times = new Map<number, Date[]>();
    for (const { leadId, at } of await this.events.pageViewTimes(tx, companyId, leadIds, from, to)) {
      times.set(leadId, [...(times.get(leadId) ?? []), at]);
    }
    return times;
  }
}
