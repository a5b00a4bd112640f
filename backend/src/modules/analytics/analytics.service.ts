import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import type { Tx } from '../../platform/database/database.js';
import { EventsRepository, type PastDeed } from './events.repository.js';
import { VisitorsRepository } from './visitors.repository.js';

const ninetyDays = 90 * 86_400_000;
const mostDeeds = 500;

/** A browser and the lead it turned out to be. */
export interface VisitorOfLead {
  visitorUid: string;
  leadId: number;
}

/** What came of linking a visitor to a lead. */
export type LinkResult =
  | { isNew: true; visitorId: number; earlierEvents: number; deeds: PastDeed[] }
  | { isNew: false; visitorId: number; leadId: number };

/** What is known of visitors. */
@Injectable()
export class AnalyticsService {
  constructor(
    private readonly visitors: VisitorsRepository,
    private readonly events: EventsRepository,
    private readonly clock: Clock,
  ) {}

  /** The lead a browser turned out to be; null for a stranger. */
  leadOf(companyId: number, visitorUid: string): Promise<number | null> {
    return this.visitors.leadOf(companyId, visitorUid);
  }

  /**
   * Links visitors to leads, each once: a visitor's earlier events become the lead's, and its page views, clicks,
   * downloads and own events of the last 90 days (the latest 500) are answered for the timeline. A visitor that belongs to a lead already stays with it, whoever asks.
   * Answers for each in order.
   */
  async linkVisitors(tx: Tx, companyId: number, wishes: readonly VisitorOfLead[]): Promise<LinkResult[]> {
    if (wishes.length === 0) return [];
    const now = this.clock.now();
    const visitors = await this.visitors.lock(tx, companyId, [...new Set(wishes.map(uidOf))], now);
    const links = new Map<string, { visitorId: number; leadId: number }>();
    for (const wish of wishes) {
      const visitor = visitors.get(uidOf(wish))!;
      if (visitor.leadId === null && !links.has(uidOf(wish))) links.set(uidOf(wish), { visitorId: visitor.id, leadId: wish.leadId });
    }
    const past = await this.link(tx, companyId, [...links.values()], now);
    const told = new Set<string>();
    return wishes.map((wish): LinkResult => {
      const uid = uidOf(wish);
      const { id: visitorId, leadId } = visitors.get(uid)!;
      const link = links.get(uid);
      if (!link || told.has(uid)) return { isNew: false, visitorId, leadId: link?.leadId ?? leadId! };
      told.add(uid);
      return { isNew: true, visitorId, ...past(visitorId) };
    });
  }

  private async link(
    tx: Tx, companyId: number, links: readonly { visitorId: number; leadId: number }[], now: Date,
  ): Promise<(visitorId: number) => { earlierEvents: number; deeds: PastDeed[] }> {
    if (links.length === 0) return () => ({ earlierEvents: 0, deeds: [] });
    await this.visitors.setLeads(tx, companyId, links, now);
    const earlier = await this.events.withoutLead(tx, companyId, links.map((link) => link.visitorId));
    const withPast = links.filter(({ visitorId }) => earlier.has(visitorId));
    const deeds = new Map<number, PastDeed[]>();
    if (withPast.length > 0) {
      await this.events.giveToLeads(tx, companyId, withPast);
      for (const { visitorId, ...deed } of await this.events.deeds(tx, companyId, withPast, new Date(now.getTime() - ninetyDays), mostDeeds)) {
        const known = deeds.get(visitorId);
        if (known) known.push(deed);
        else deeds.set(visitorId, [deed]);
      }
    }
    return (visitorId) => ({ earlierEvents: earlier.get(visitorId) ?? 0, deeds: deeds.get(visitorId) ?? [] });
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

function uidOf({ visitorUid }: VisitorOfLead): string {
  return visitorUid.toLowerCase();
}
