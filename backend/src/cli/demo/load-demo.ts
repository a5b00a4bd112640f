import type { INestApplicationContext } from '@nestjs/common';
import { readProfile } from '../../domain/identity/read-profile.js';
import { StoreIntakes } from '../../flows/capture/store-intakes.js';
import type { Intake } from '../../flows/capture/intake.js';
import { ScoreLeads } from '../../flows/qualify/score-leads.js';
import { AnalyticsService, PastVisits } from '../../modules/analytics/index.js';
import { LeadsService, OrganizationsService, type NewActivity } from '../../modules/leads/index.js';
import type { KnownSite } from '../../platform/auth/site-directory.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { looseTags, notes } from './cast.js';
import { Chance } from './chance.js';
import { demoPages, type PlacedPage } from './demo-pages.js';
import { fillIn, makePerson } from './make-person.js';
import { makeVisits, type Conversion, type LeadView } from './make-visits.js';

/** How much is made. */
export interface DemoSize { leads: number; events: number; days: number }

/** What was made. */
export interface DemoReport extends DemoSize { submissions: number; activities: number; pages: readonly PlacedPage[] }

interface Lead { id: number; conversion: Conversion; at: number }

const seed = 20_261;
const chunk = 250;
const dayMs = 86_400_000;

/**
 * Fills a company with a made-up past, through the product's own capture, timeline, ledger and figures. What follows from
 * new leads elsewhere (welcome mails above all) does not happen: the facts are taken out before anybody sees them.
 */
export async function loadDemo(app: INestApplicationContext, site: KnownSite, now: Date, size: DemoSize, say: (line: string) => void): Promise<DemoReport> {
  const chance = new Chance(seed);
  const pages = await demoPages(app, site, chance);
  const traffic = makeVisits(chance, { ...size, site: site.publicId, origin: site.url.replace(/\/$/, ''), pages, now: now.getTime() });
  say(`${pages.length} landing pages; storing ${size.events} events`);
  const visits = app.get(PastVisits, { strict: false });
  for (let start = 0; start < traffic.visits.length; start += 10_000) {
    await visits.store({ id: site.id, companyId: site.companyId }, traffic.visits.slice(start, start + 10_000));
  }
  say(`Making ${size.leads} leads`);
  const people = new DemoLeads(app, site, chance, now, pages);
  const views = Map.groupBy(traffic.views, (view) => view.visitor);
  for (let start = 0; start < traffic.conversions.length; start += chunk) await people.add(traffic.conversions.slice(start, start + chunk), start, views);
  await people.addSpam(60);
  return { ...size, leads: people.leads, submissions: people.submissions, activities: people.activities, pages };
}

/** The people, some hundred at a time, each lot with all that is known of it in one transaction. */
class DemoLeads {
  leads = 0;
  submissions = 0;
  activities = 0;

  constructor(
    private readonly app: INestApplicationContext,
    private readonly site: KnownSite,
    private readonly chance: Chance,
    private readonly now: Date,
    private readonly pages: readonly PlacedPage[],
  ) {}

  async add(conversions: readonly Conversion[], first: number, views: ReadonlyMap<string, LeadView[]>): Promise<void> {
    const { companyId } = this.site;
    const intakes = conversions.flatMap((conversion, index) => this.intakesOf(conversion, first + index));
    await this.quietly(async (tx) => {
      await this.get(StoreIntakes).store(tx, intakes.map(({ intake }) => intake), true);
      const ids = await leadIds(tx, companyId, intakes.map(({ intake }) => intake.profile!.emailNormal));
      const leads = conversions.map((conversion, index): Lead => ({
        id: ids.get(intakes.find((one) => one.number === first + index)!.intake.profile!.emailNormal)!, conversion, at: conversion.at,
      }));
      const known = leads.filter((lead) => lead.conversion.visitor !== null);
      await this.get(AnalyticsService).linkVisitors(tx, companyId, known.map((lead) => ({ visitorUid: lead.conversion.visitor!, leadId: lead.id })));
      await this.get(LeadsService).recordActivities(tx, companyId, leads.flatMap((lead) => this.deedsOf(lead, views.get(lead.conversion.visitor ?? '') ?? [])));
      await this.get(OrganizationsService).join(tx, companyId, leads.map((lead) => lead.id));
      await this.remark(tx, leads);
      await this.score(tx, leads.map((lead) => lead.id));
      this.leads += leads.length;
      this.submissions += intakes.length;
    });
  }

  /** Some that looked like spam, so that the list of them is not empty. */
  async addSpam(count: number): Promise<void> {
    const { chance, now } = this;
    const intakes = Array.from({ length: count }, (_, index): Intake => {
      const page = chance.of(this.pages);
      const person = makePerson(chance, 100_000 + index);
      const conversion = { page, at: now.getTime() - chance.between(1, 100 * 24) * 3_600_000, visitor: null, session: null, firstTouch: null, userAgent: 'curl/8.5' };
      return { ...this.intake(conversion, page, person, conversion.at), spamReason: chance.of(['honeypot', 'too-fast', 'disposable'] as const) };
    });
    await this.quietly(async (tx) => { await this.get(StoreIntakes).store(tx, intakes, true); });
    this.submissions += count;
  }

  private intakesOf(conversion: Conversion, number: number): { number: number; intake: Intake }[] {
    const { chance } = this;
    const person = makePerson(chance, number);
    const page = this.pages.find((one) => one.form.id === conversion.page.form.id)!;
    const made = [{ number, intake: this.intake(conversion, page, person, conversion.at) }];
    const later = conversion.at + chance.between(1, 30) * dayMs;
    if (chance.happens(0.08) && later < this.now.getTime()) made.push({ number: -1, intake: this.intake(conversion, chance.of(this.pages), person, later) });
    return made;
  }

  private intake(conversion: Conversion, page: PlacedPage, person: ReturnType<typeof makePerson>, at: number): Intake {
    const { chance, site } = this;
    const { id, revision, url, title, form, ref, versionHash } = page;
    const answers = fillIn(chance, form, person);
    return {
      described: { site, page: { id, revision, url, title }, form: { ...form, optIn: 'single' }, versionHash }, ref,
      sent: { pageUrl: url, referrer: conversion.firstTouch?.referrer ?? '', visitorUid: conversion.visitor, firstTouch: conversion.firstTouch, lastTouch: conversion.firstTouch },
      uuid: chance.uuid(), answers, profile: readProfile(form.fields, answers), spamReason: null, via: 'script', userAgent: conversion.userAgent, ipHash: null,
      occurredAt: new Date(at), receivedAt: new Date(at + 300),
    };
  }

  private deedsOf(lead: Lead, views: readonly LeadView[]): NewActivity[] {
    const { chance, now } = this;
    // What would lie ahead has not happened.
    const deed = (share: number, kind: string, title: string, days: number): NewActivity[] => {
      const occurredAt = new Date(lead.at + chance.between(1, days * 24 * 60) * 60_000);
      return chance.happens(share) && occurredAt < now ? [{ leadId: lead.id, kind, title, occurredAt }] : [];
    };
    return [
      ...views.slice(-40).map((view): NewActivity => ({ leadId: lead.id, kind: 'page_view', title: `Visited ${view.title}`, url: view.url, occurredAt: new Date(view.at), session: shortSession(view.session) })),
      ...deed(0.46, 'email_open', 'Opened “Welcome”', 3),
      ...deed(0.19, 'email_click', 'Clicked in “Welcome”', 3),
      ...deed(0.16, 'whitepaper_download', 'Downloaded the whitepaper', 10),
      ...deed(0.07, 'case_study_download', 'Downloaded a case study', 20),
      ...deed(0.06, 'demo_request', 'Asked for a demo', 30),
      ...deed(0.03, 'call_scheduled', 'Scheduled a call', 30),
    ];
  }

  private async remark(tx: Tx, leads: readonly Lead[]): Promise<void> {
    const { chance, now } = this;
    const { companyId } = this.site;
    const old = leads.filter((lead) => lead.at < now.getTime() - 5 * dayMs);
    for (const [status, share] of [['contacted', 0.3], ['qualified', 0.14], ['lost', 0.09], ['won', 0.05]] as const) {
      const ids = old.filter(() => chance.happens(share)).map((lead) => lead.id);
      if (ids.length > 0) await tx.query('UPDATE leads SET status = ? WHERE company_id = ? AND id IN (?)', [status, companyId, ids]);
    }
    const tagged = leads.filter(() => chance.happens(0.18)).map((lead) => ({ companyId, leadId: lead.id, tag: chance.of(looseTags), isNewLead: false }));
    await this.get(LeadsService).tagCaptured(tx, tagged);
    const written = old.filter(() => chance.happens(0.14)).map((lead) => [companyId, lead.id, chance.of(notes), 'Demo admin', 'user', '0', new Date(lead.at + chance.between(2, 110) * 3_600_000)]);
    if (written.length > 0) await tx.query('INSERT INTO lead_notes (company_id, lead_id, body, author_name, author_kind, author_id, created_at) VALUES ?', [written]);
  }

  private async score(tx: Tx, ids: readonly number[]): Promise<void> {
    const { companyId } = this.site;
    const rows: { id: number }[] = await tx.query('SELECT id FROM activities WHERE company_id = ? AND lead_id IN (?)', [companyId, ids]);
    const activities = await this.get(LeadsService).activitiesByIds(companyId, rows.map((row) => row.id), tx);
    await this.get(ScoreLeads).score(tx, companyId, activities);
    await tx.query(
      `UPDATE leads l SET last_activity_at = (SELECT MAX(a.occurred_at) FROM activities a WHERE a.company_id = l.company_id AND a.lead_id = l.id),
         updated_at = l.created_at WHERE l.company_id = ? AND l.id IN (?)`, [companyId, ids]);
    this.activities += rows.length;
  }

  /** In one transaction whose facts nobody hears of. */
  private quietly(work: (tx: Tx) => Promise<void>): Promise<void> {
    return this.get(Database).transaction(async (tx) => {
      const [{ last }] = await tx.query('SELECT COALESCE(MAX(id), 0) AS last FROM outbox') as [{ last: number }];
      await work(tx);
      await tx.query('DELETE FROM outbox WHERE id > ? AND company_id = ?', [last, this.site.companyId]);
    });
  }

  private get<T>(type: abstract new (...args: never[]) => T): T {
    return this.app.get(type, { strict: false });
  }
}

async function leadIds(tx: Tx, companyId: number, addresses: readonly string[]): Promise<Map<string, number>> {
  const rows: { id: number; address: string }[] = await tx.query('SELECT id, email_normal AS address FROM leads WHERE company_id = ? AND email_normal IN (?)', [companyId, addresses]);
  return new Map(rows.map((row) => [row.address, row.id]));
}

function shortSession(uuid: string): string {
  return BigInt(`0x${uuid.slice(19, 23)}${uuid.slice(24)}`).toString();
}
