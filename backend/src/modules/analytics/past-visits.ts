import { Injectable } from '@nestjs/common';
import type { Beacon } from '@dmat/shared/tracking/events';
import { readAgent } from './read-agent.js';
import { StoreEvents } from './store-events.js';
import { rowsOf, type TrackedRow } from './tracked-row.js';
import { judge } from './verdict.js';

/** What a browser did on one page at a time that is over. */
export interface PastVisit {
  beacon: Beacon;
  userAgent: string;
  /** Two letters each; empty when unknown. */
  language: string;
  country: string;
}

const most = 2_000;

/** Stores what happened long ago the way it would have been stored then: with its words, its visitors and its figures. */
@Injectable()
export class PastVisits {
  constructor(private readonly events: StoreEvents) {}

  /** Answers how many events were given; those that are stored already change nothing. */
  async store(site: { id: number; companyId: number }, visits: readonly PastVisit[]): Promise<number> {
    const rows = visits.flatMap((visit) => rowsOfPast(site, visit));
    for (let start = 0; start < rows.length; start += most) await this.events.store(rows.slice(start, start + most));
    return rows.length;
  }
}

function rowsOfPast(site: { id: number; companyId: number }, { beacon, userAgent, language, country }: PastVisit): TrackedRow[] {
  const agent = readAgent(userAgent);
  const verdict = judge({ isBot: agent.isBot, isPrefetch: false, isTooFast: false, types: beacon.events.map((event) => event.type) });
  return rowsOf(beacon, {
    companyId: site.companyId, siteId: site.id, verdict, isOptedOut: false, now: Math.max(...beacon.events.map((event) => event.at)),
    agent: { ...agent, language, country, key: `${agent.userAgent}\n${language}\n${country}` },
  });
}
