import { Injectable } from '@nestjs/common';
import type { LeadSource } from '@dmat/shared/forms/form-definition';
import type { Channel } from '@dmat/shared/tracking/channel-of';
import type { Touch } from '@dmat/shared/tracking/touch';
import type { Profile } from '../../domain/identity/read-profile.js';
import type { Tx } from '../../platform/database/database.js';

/** A person who showed up, and how they came. */
export interface Arrival {
  companyId: number;
  profile: Profile;
  source: LeadSource;
  channel: Channel;
  firstTouch: Touch | null;
  landingPageId: number | null;
  landingPageTitle: string;
  campaignId: number | null;
  at: Date;
  /** How far the address is confirmed by this arrival; `single` when nobody asks for it. */
  optIn?: 'single' | 'pending' | 'confirmed';
}

/** Where an arrival ended up. */
export interface Arrived {
  leadId: number;
  isNew: boolean;
  /** The person confirmed this address by a link in a mail, now or before. */
  isConfirmed: boolean;
}

/** What a known lead takes from a newer arrival, when it is there. How the lead came first is never rewritten. */
const refreshed = ['name', 'first_name', 'last_name', 'phone', 'company_name', 'industry', 'job_title'];

/** A lead that became part of another takes nothing: what comes for its address is meant for that other one. */
const ifAlive = (change: string): string => {
  const [column, value] = [change.slice(0, change.indexOf(' = ')), change.slice(change.indexOf(' = ') + 3)];
  return `${column} = IF(merged_into IS NULL, ${value}, ${column})`;
};

const onRepeat = [
  ...refreshed.map((column) => `${column} = IF(VALUES(${column}) = '', ${column}, VALUES(${column}))`),
  'company_size = COALESCE(VALUES(company_size), company_size)',
  'updated_at = VALUES(updated_at)',
  'last_activity_at = GREATEST(last_activity_at, VALUES(last_activity_at))',
  // Whoever waits may come again by a form that asks for no confirmation; whoever never waited is not made to by a stranger.
  `opt_in = CASE WHEN VALUES(opt_in) = 'confirmed' THEN 'confirmed' WHEN opt_in IN ('pending', 'expired') THEN VALUES(opt_in) ELSE opt_in END`,
  'confirmed_at = COALESCE(confirmed_at, VALUES(confirmed_at))',
  'deleted_at = NULL',
  'version = version + 1',
].map(ifAlive).join(', ');

/** A lead as the look-up after an upsert finds it. */
interface Found {
  id: number;
  company_id: number;
  email_normal: string;
  version: number;
  opt_in: string;
  merged_into: number | null;
}

/** The set-wise way in for leads: one statement makes or joins hundreds. */
@Injectable()
export class LeadCaptureRepository {
  /**
   * Makes or joins leads by their normalised address. Within one call each address stands once.
   * A known field is never overwritten by an empty one.
   */
  async upsert(tx: Tx, arrivals: readonly Arrival[]): Promise<Map<string, Arrived>> {
    if (arrivals.length === 0) return new Map();
    tx.later(
      `INSERT INTO leads (company_id, email, email_normal, name, first_name, last_name, phone, company_name, company_size, industry,
         job_title, source, channel, utm_source, utm_medium, utm_campaign, utm_content, utm_term, first_touch,
         landing_page_id, landing_page_title, campaign_id, last_activity_at, created_at, updated_at, opt_in, confirmed_at)
       VALUES ? ON DUPLICATE KEY UPDATE ${onRepeat}`, [arrivals.map(toRow)]);
    const rows: Found[] = await tx.query(
      'SELECT id, company_id, email_normal, version, opt_in, merged_into FROM leads WHERE (company_id, email_normal) IN (?)',
      [arrivals.map((arrival) => [arrival.companyId, arrival.profile.emailNormal])]);
    const arrived = new Map(rows.map((row) => [arrivalKey(row.company_id, row.email_normal), { leadId: row.id, isNew: row.version === 1, isConfirmed: row.opt_in === 'confirmed' }]));
    const moved = rows.filter((row) => row.merged_into !== null);
    if (moved.length > 0) await this.redirect(tx, arrivals, moved, arrived);
    return arrived;
  }

  /** Who comes with the address of a lead that became part of another is that other one. */
  private async redirect(tx: Tx, arrivals: readonly Arrival[], moved: readonly Found[], arrived: Map<string, Arrived>): Promise<void> {
    const survivors = await tx.query<{ id: number; email: string; email_normal: string }[]>(
      'SELECT id, email, email_normal FROM leads WHERE id IN (?)', [moved.map((row) => row.merged_into)]);
    const byKey = new Map(arrivals.map((arrival) => [arrivalKey(arrival.companyId, arrival.profile.emailNormal), arrival]));
    const meant = moved.flatMap((row) => {
      const survivor = survivors.find((one) => one.id === row.merged_into);
      const key = arrivalKey(row.company_id, row.email_normal);
      const arrival = byKey.get(key)!;
      return survivor ? [{ key, arrival: { ...arrival, profile: { ...arrival.profile, email: survivor.email, emailNormal: survivor.email_normal } } }] : [];
    });
    const once = new Map(meant.map(({ arrival }) => [arrivalKey(arrival.companyId, arrival.profile.emailNormal), arrival]));
    const found = await this.upsert(tx, [...once].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, arrival]) => arrival));
    for (const { key, arrival } of meant) arrived.set(key, found.get(arrivalKey(arrival.companyId, arrival.profile.emailNormal))!);
  }
}

/** The key an arrival is found under afterwards. */
export function arrivalKey(companyId: number, emailNormal: string): string {
  return `${companyId} ${emailNormal}`;
}

function toRow({ companyId, profile, firstTouch, ...arrival }: Arrival): unknown[] {
  return [
    companyId, profile.email, profile.emailNormal, profile.name, profile.firstName, profile.lastName, profile.phone,
    profile.companyName, profile.companySize || null, profile.industry, profile.jobTitle, arrival.source, arrival.channel,
    firstTouch?.utm_source ?? '', firstTouch?.utm_medium ?? '', firstTouch?.utm_campaign ?? '', firstTouch?.utm_content ?? '',
    firstTouch?.utm_term ?? '', firstTouch ? JSON.stringify(firstTouch) : null,
    arrival.landingPageId, arrival.landingPageTitle, arrival.campaignId, arrival.at, arrival.at, arrival.at,
    arrival.optIn ?? 'single', arrival.optIn === 'confirmed' ? arrival.at : null,
  ];
}
