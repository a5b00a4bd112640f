import type { Beacon, TrackingEvent, TrackingEventType } from '@dmat/shared/tracking/events';
import { touchOfAddress, type Touch } from '@dmat/shared/tracking/touch';
import type { DescribedPage } from '../../modules/forms/index.js';
import type { FormDefinition } from '@dmat/shared/forms/form-definition';
import type { PastVisit } from '../../modules/analytics/index.js';
import { browsers, origins, otherPages, places } from './cast.js';
import type { Chance } from './chance.js';

/** A landing page of the demo. */
export interface DemoPage extends DescribedPage {
  form: FormDefinition;
  /** How often visitors come to it, and how often they send its form. */
  weight: number;
  appeal: number;
}

/** Somebody who sent a form. */
export interface Conversion {
  page: DemoPage;
  at: number;
  visitor: string | null;
  session: string | null;
  firstTouch: Touch | null;
  userAgent: string;
}

/** A page that a known lead looked at. */
export interface LeadView {
  visitor: string;
  session: string;
  url: string;
  title: string;
  at: number;
}

/** Everything that browsers told in the demo's days. */
export interface DemoTraffic {
  visits: PastVisit[];
  conversions: Conversion[];
  /** Page views of visitors who are leads at the end, earlier ones included. */
  views: LeadView[];
}

/** What the demo is made of. */
export interface DemoPlan {
  site: string;
  origin: string;
  pages: readonly DemoPage[];
  now: number;
  days: number;
  leads: number;
  events: number;
}

interface Visitor { uid: string | null; firstTouch: Touch | null; isLead: boolean }

const dayMs = 86_400_000;
const hours = [1, 1, 1, 1, 1, 2, 4, 8, 14, 18, 18, 16, 12, 15, 17, 16, 14, 11, 9, 8, 8, 7, 4, 2].map((weight, hour) => ({ weight, hour }));
const eventsOfAVisit = 4.35;

/** Makes the visits, in the order they happened: exactly so many events, exactly so many people who send a form for the first time. */
export function makeVisits(chance: Chance, plan: DemoPlan): DemoTraffic {
  const count = Math.round(plan.events / eventsOfAVisit);
  const times = Array.from({ length: count }, () => timeOf(chance, plan)).sort((a, b) => a - b);
  const story = new Story(chance, plan);
  times.forEach((at, index) => {
    const isConversion = Math.floor(((index + 1) * plan.leads) / count) > Math.floor((index * plan.leads) / count);
    story.visit(at, isConversion);
  });
  story.trim();
  return story.told();
}

function timeOf(chance: Chance, { now, days }: DemoPlan): number {
  for (;;) {
    const daysAgo = Math.floor(days * chance.next());
    const at = Math.floor(now / dayMs) * dayMs - daysAgo * dayMs + chance.weighted(hours).hour * 3_600_000 + chance.between(0, 3_599_999);
    const isWeekend = [0, 6].includes(new Date(at).getUTCDay());
    const share = (0.45 + 0.55 * (1 - daysAgo / days)) * (isWeekend ? 0.45 : 1) * (daysAgo >= 38 && daysAgo < 45 ? 1 : 0.8);
    if (chance.happens(share) && at < now - 600_000) return at;
  }
}

/** The visits as they come about, one after the other. */
class Story {
  private readonly visits: PastVisit[] = [];
  private readonly conversions: Conversion[] = [];
  private readonly views: LeadView[] = [];
  private readonly strangers: Visitor[] = [];
  private readonly leads: Visitor[] = [];
  private events = 0;

  constructor(private readonly chance: Chance, private readonly plan: DemoPlan) {}

  visit(start: number, isConversion: boolean): void {
    const { chance, plan } = this;
    const origin = chance.weighted(origins);
    const browser = chance.weighted(isConversion ? browsers.slice(0, -1) : browsers);
    const place = chance.weighted(places);
    const landing = isConversion || chance.happens(0.56) ? chance.weighted(isConversion ? plan.pages.map((page) => ({ ...page, weight: page.weight * page.appeal })) : plan.pages) : null;
    const visitor = this.visitor(isConversion, browser.userAgent);
    const session = visitor.uid === null ? null : chance.uuid();
    const page = landing ?? this.otherPage();
    const address = origin.query === '' ? page.url : `${page.url}?${origin.query}`;
    const touch = touchOfAddress(address, origin.referrer);
    visitor.firstTouch ??= { ...touch, landing_url: page.url, at: new Date(start).toISOString() };
    let at = start;
    const step = (where: { url: string; title: string; id?: number }, events: TrackingEvent[], from = ''): void => {
      this.add({ ...browser, ...place }, {
        site: plan.site, page: { url: from === '' ? where.url : address, title: where.title, referrer: from === '' ? plan.origin : origin.referrer, ...(where.id ? { post_id: where.id } : {}) },
        ...(visitor.uid === null ? {} : { visitor: visitor.uid, session: session! }), events,
      });
      if (visitor.uid !== null) this.views.push({ visitor: visitor.uid, session: session!, url: where.url, title: where.title, at: events[0]!.at });
    };
    const event = (type: TrackingEventType, more: Partial<TrackingEvent> = {}): TrackingEvent => ({ id: chance.uuid(), type, at: (at += chance.between(400, 25_000)), ...more });
    const reading = (): TrackingEvent[] => (visitor.uid === null ? [] : [event('scroll', { data: { depth: chance.of([25, 50, 75, 100]) } }), event('engaged', { data: { seconds: chance.between(4, 180) } })]);
    if (landing) step(page, this.formEvents(landing, isConversion, event, reading), 'link');
    else step(page, [event('page_view'), ...reading()], 'link');
    for (let more = chance.happens(isConversion ? 0.6 : 0.38) ? chance.between(1, 3) : 0; more > 0; more--) step(this.otherPage(), [event('page_view'), ...(chance.happens(0.5) ? reading() : [])]);
    if (isConversion) {
      this.conversions.push({ page: landing!, at, visitor: visitor.uid, session, firstTouch: visitor.firstTouch, userAgent: browser.userAgent });
      visitor.isLead = true;
      if (visitor.uid !== null) this.leads.push(visitor);
    }
  }

  /** Takes events away that no figure counts, or adds some, until the number is right. */
  trim(): void {
    const { chance, plan } = this;
    const idle: readonly TrackingEventType[] = ['engaged', 'scroll'];
    for (const { beacon: { events } } of this.visits) {
      while (this.events > plan.events && events.length > 1 && idle.includes(events.at(-1)!.type)) { events.pop(); this.events--; }
    }
    const recognised = this.visits.filter(({ beacon }) => beacon.visitor !== undefined);
    for (let index = 0; this.events < plan.events && recognised.length > 0; index = (index + 1) % recognised.length) {
      const { events } = recognised[index]!.beacon;
      if (chance.happens(0.5)) continue;
      events.push({ id: chance.uuid(), type: 'engaged', at: events.at(-1)!.at + 5_000, data: { seconds: chance.between(3, 40) } });
      this.events++;
    }
  }

  told(): DemoTraffic {
    const known = new Set(this.leads.map((lead) => lead.uid));
    return { visits: this.visits, conversions: this.conversions, views: this.views.filter((view) => known.has(view.visitor)) };
  }

  private formEvents(page: DemoPage, isConversion: boolean, event: (type: TrackingEventType, more?: Partial<TrackingEvent>) => TrackingEvent, reading: () => TrackingEvent[]): TrackingEvent[] {
    const { chance } = this;
    const form = page.form.id;
    const events = [event('page_view')];
    if (isConversion || chance.happens(0.82)) events.push(event('form_view', { form }));
    if (chance.happens(0.12)) events.push(event('cta_click', { data: { label: 'Talk to us', url: `${this.plan.origin}/contact/` } }));
    if (isConversion) return [...events, event('form_start', { form }), ...reading(), event('form_submit', { form })];
    events.push(...reading());
    if (!chance.happens(0.17)) return events;
    const asked = page.form.fields.filter((field) => field.kind !== 'hidden');
    const costs = asked.map((field, index) => ({ name: field.name, weight: (field.maps === 'phone' ? 5 : field.required ? 2 : 1) / (1 + index / 4) }));
    return [...events, event('form_start', { form }), event('field_leave', { form, data: { field: chance.weighted(costs).name } })];
  }

  private visitor(isConversion: boolean, userAgent: string): Visitor {
    const { chance, strangers, leads } = this;
    const known = chance.happens(isConversion ? 0.5 : 0.3) ? strangers.slice(-4_000) : [];
    if (!isConversion && leads.length > 0 && chance.happens(0.11)) return chance.of(leads.slice(-900));
    const again = known.length > 0 ? chance.of(known) : undefined;
    if (again && !again.isLead) return again;
    const isRecognised = !/bot/i.test(userAgent) && chance.happens(isConversion ? 0.78 : 0.6);
    const visitor: Visitor = { uid: isRecognised ? chance.uuid() : null, firstTouch: null, isLead: false };
    if (isRecognised) strangers.push(visitor);
    return visitor;
  }

  private otherPage(): { url: string; title: string; id?: number } {
    const { path, title } = this.chance.weighted(otherPages);
    return { url: `${this.plan.origin}${path}`, title };
  }

  private add(browser: { userAgent: string; language: string; country: string }, beacon: Beacon): void {
    this.visits.push({ beacon, userAgent: browser.userAgent, language: browser.language, country: browser.country });
    this.events += beacon.events.length;
  }
}
