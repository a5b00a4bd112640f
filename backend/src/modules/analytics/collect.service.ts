import { Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import { hostOf } from '@dmat/shared/tracking/channel-of';
import { parseBeacon, type Beacon, type TrackingEvent } from '@dmat/shared/tracking/events';
import { SiteDirectory, type KnownSite } from '../../platform/auth/site-directory.js';
import { GroupCommit } from '../../platform/batch/group-commit.js';
import { Clock } from '../../platform/clock/clock.js';
import { AppError } from '../../platform/http/app-error.js';
import { Countries } from './countries.js';
import { languageOf } from './environment.js';
import { PaceOfVisitors } from './pace-of-visitors.js';
import { readAgent } from './read-agent.js';
import { StoreEvents } from './store-events.js';
import { rowsOf, type Agent, type TrackedRow } from './tracked-row.js';
import { isPrefetch, judge } from './verdict.js';

/** What the request said beside its body. */
export interface CollectHeaders {
  userAgent: string | undefined;
  /** Value of `Sec-GPC`. */
  privacyControl: string | undefined;
  /** Value of `DNT`. */
  doNotTrack: string | undefined;
  /** Value of `Accept-Language`. */
  languages?: string | undefined;
  /** Value of `Sec-Purpose`. */
  purpose?: string | undefined;
  /** Address of the visitor, for the country alone; it is not kept. */
  ip?: string;
  /** What a trusted proxy says of the country. */
  edgeCountry?: string | undefined;
}

/** Takes what browsers report and answers when it is stored for good. */
@Injectable()
export class CollectService implements BeforeApplicationShutdown {
  private readonly group: GroupCommit<TrackedRow[], void>;
  private readonly paces = new PaceOfVisitors();

  constructor(
    private readonly sites: SiteDirectory,
    private readonly clock: Clock,
    private readonly countries: Countries,
    store: StoreEvents,
  ) {
    this.group = new GroupCommit<TrackedRow[], void>({
      most: 1_000, waitMs: 4, mostWaiting: 20_000, sizeOf: (rows) => rows.length,
      write: async (beacons) => { await store.store(beacons.flat()); return []; },
    });
  }

  /**
   * Stores one beacon; answers after the commit.
   * @throws AppError invalid when the body is not a beacon, forbidden when the site is not connected or the page is not
   *   one of it, unavailable when more waits than memory should hold
   */
  async collect(body: unknown, headers: CollectHeaders): Promise<void> {
    const parsed = parseBeacon(typeof body === 'string' ? jsonOf(body) : body);
    if (!parsed.ok) throw new AppError('invalid', 'beacon-invalid', parsed.errors.slice(0, 10).join(' '));
    const { beacon } = parsed;
    const site = await this.sites.find(beacon.site);
    if (site === null) throw new AppError('forbidden', 'site-unknown', 'This site is not connected.');
    await this.take(site, beacon, headers);
  }

  /**
   * Stores what a browser reported of a page of a site; answers after the commit.
   * @throws AppError forbidden when the page is not one of the site, unavailable when more waits than memory should hold
   */
  async take(site: KnownSite, beacon: Beacon, headers: CollectHeaders): Promise<void> {
    if (!isPageOf(site, beacon.page.url)) throw new AppError('forbidden', 'page-of-another-site', 'This page is not one of the connected site.');
    const isOptedOut = headers.privacyControl === '1' || headers.doNotTrack === '1';
    const now = this.clock.now().getTime();
    const agent = this.agentOf(headers);
    const verdict = judge({
      isBot: agent.isBot, isPrefetch: isPrefetch(headers.purpose), isTooFast: this.isTooFast(beacon, now), types: beacon.events.map(typeOf),
    });
    await this.group.add(rowsOf(beacon, { companyId: site.companyId, siteId: site.id, agent, verdict, isOptedOut, now }));
  }

  private isTooFast({ visitor, events }: Beacon, now: number): boolean {
    if (visitor === undefined) return false;
    let views = 0;
    for (const event of events) if (event.type === 'page_view') views++;
    return this.paces.isTooFast(visitor, views, events.length, now);
  }

  private agentOf({ userAgent: name, languages, ip, edgeCountry }: CollectHeaders): Agent {
    const { userAgent, isBot } = readAgent(name);
    const language = languageOf(languages);
    const country = ip === undefined ? '' : this.countries.of({ ip, edge: edgeCountry });
    return { userAgent, isBot, language, country, key: `${userAgent}\n${language}\n${country}` };
  }

  /** What was taken is stored before the process ends. */
  async beforeApplicationShutdown(): Promise<void> {
    await this.group.drain();
  }
}

const typeOf = (event: TrackingEvent): TrackingEvent['type'] => event.type;

const hostsOf = new WeakMap<KnownSite, Set<string>>();

function isPageOf(site: KnownSite, url: string): boolean {
  let hosts = hostsOf.get(site);
  if (!hosts) hostsOf.set(site, (hosts = new Set([site.url, ...site.origins].map(hostOf))));
  return hosts.has(hostOf(url));
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new AppError('invalid', 'beacon-invalid', 'The body is not JSON.');
  }
}
