import { Injectable } from '@nestjs/common';
import { escape } from 'mysql2';
import { Database, type Tx } from '../../platform/database/database.js';
import { TOLD_OF_LEADS, type ToldOfLeads } from './told-of-leads.js';
import { eventTypeNumber } from './tracked-row.js';

/** A row of `analytics_events`; ids of dictionaries, visitors and sessions as they are stored. */
export interface EventRow {
  companyId: number;
  /** Milliseconds since 1970. */
  at: number;
  /** Decimal digits of a BIGINT. */
  id: string;
  type: number;
  flags: number;
  siteId: number;
  pageId: number;
  agentId: number;
  touchId: number | null;
  visitorId: number | null;
  leadId: number | null;
  sessionId: string | null;
  /** 32 hexadecimal digits. */
  formUid: string | null;
  /** JSON text. */
  data: string | null;
}

/** Something a visitor did before it was known who it is, for a timeline. */
export interface PastDeed {
  id: string;
  kind: ToldOfLeads;
  occurredAt: Date;
  url: string;
  title: string;
  data: Record<string, unknown>;
  /** The visit: decimal digits of a BIGINT. */
  session: string | null;
}

const numbersOfTold = TOLD_OF_LEADS.map(eventTypeNumber);

const columns =
  'company_id, occurred_at, id, event_type, flags, site_id, page_id, agent_id, touch_id, visitor_id, lead_id, session_id, form_uid, event_data';

/** Events of visitors, written many at a time. */
@Injectable()
export class EventsRepository {
  constructor(private readonly database: Database) {}

  /**
   * Stores rows in one statement; one that is there already stays as it is, and the answer is that there was such a one.
   * The statement is put together by hand from numbers, hexadecimal digits and one escaped text, which costs a third of
   * what placeholders cost.
   */
  async insert(tx: Tx, rows: readonly EventRow[]): Promise<{ hadRepeats: boolean }> {
    let sql = `INSERT INTO analytics_events (${columns}) VALUES `;
    for (let i = 0; i < rows.length; i++) sql += (i === 0 ? '' : ',') + tuple(rows[i]!);
    // The number comes back as the statement's insert id, which stays 0 when every row was new.
    const done = await tx.query(`${sql} ON DUPLICATE KEY UPDATE id = LAST_INSERT_ID(id)`) as { insertId: number | string };
    return { hadRepeats: Number(done.insertId) !== 0 };
  }

  /** Which of these rows are stored already, as `at/id`. */
  async stored(tx: Tx, companyId: number, rows: readonly EventRow[]): Promise<Set<string>> {
    const found: { at: string; id: string }[] = await tx.query(
      `SELECT UNIX_TIMESTAMP(occurred_at) * 1000 AS at, CAST(id AS CHAR) AS id FROM analytics_events
       WHERE company_id = ? AND (occurred_at, id) IN (${rows.map((row) => `('${timeText(row.at)}',${row.id})`).join(',')})`, [companyId]);
    return new Set(found.map((row) => `${Math.round(Number(row.at))}/${row.id}`));
  }

  /** How many events these visitors have that belong to no lead yet; visitors without any are absent. */
  async withoutLead(tx: Tx, companyId: number, visitorIds: readonly number[]): Promise<Map<number, number>> {
    const rows: { visitorId: number; events: number | string }[] = await tx.query(
      `SELECT visitor_id AS visitorId, COUNT(*) AS events FROM analytics_events
       WHERE company_id = ? AND lead_id IS NULL AND visitor_id IN (?) GROUP BY visitor_id`, [companyId, visitorIds]);
    return new Map(rows.map((row) => [row.visitorId, Number(row.events)]));
  }

  /** Gives visitors' earlier events to their leads. */
  async giveToLeads(tx: Tx, companyId: number, links: readonly { visitorId: number; leadId: number }[]): Promise<void> {
    await tx.query(
      `UPDATE analytics_events SET lead_id = CASE visitor_id ${links.map(() => 'WHEN ? THEN ?').join(' ')} END
       WHERE company_id = ? AND lead_id IS NULL AND visitor_id IN (?)`,
      [...links.flatMap(({ visitorId, leadId }) => [visitorId, leadId]), companyId, links.map((link) => link.visitorId)]);
  }

  /** The latest deeds that are told of leads, since a time, of visitors with their leads: so many for each, oldest first. */
  async deeds(
    tx: Tx, companyId: number, links: readonly { visitorId: number; leadId: number }[], since: Date, limit: number,
  ): Promise<(PastDeed & { visitorId: number })[]> {
    const rows: (Omit<PastDeed, 'kind' | 'data'> & { visitorId: number; type: number; data: unknown })[] = await tx.query(
      `SELECT v.visitorId, v.id, v.type, v.occurredAt, v.data, v.session, p.url, p.title
       FROM (SELECT visitor_id AS visitorId, CAST(id AS CHAR) AS id, event_type AS type, occurred_at AS occurredAt, event_data AS data,
               CAST(session_id AS CHAR) AS session, page_id, ROW_NUMBER() OVER (PARTITION BY visitor_id ORDER BY occurred_at DESC, id DESC) AS place
             FROM analytics_events
             WHERE company_id = ? AND (lead_id, visitor_id) IN (?) AND occurred_at >= ? AND event_type IN (?)) v
       JOIN analytics_pages p ON p.company_id = ? AND p.id = v.page_id
       WHERE v.place <= ? ORDER BY v.occurredAt, v.id`,
      [companyId, links.map(({ visitorId, leadId }) => [leadId, visitorId]), since, numbersOfTold, companyId, limit]);
    return rows.map(({ type, data, ...row }) => ({ ...row, kind: TOLD_OF_LEADS[numbersOfTold.indexOf(type)]!, data: dataOf(data) }));
  }

  /** When leads looked at pages within a span, to the minute; at most one moment for each minute. */
  async pageViewTimes(tx: Tx, companyId: number, leadIds: readonly number[], from: Date, to: Date): Promise<{ leadId: number; at: Date }[]> {
    return tx.query(
      `SELECT lead_id AS leadId, MIN(occurred_at) AS at FROM analytics_events
       WHERE company_id = ? AND lead_id IN (?) AND event_type = 1 AND occurred_at BETWEEN ? AND ?
       GROUP BY lead_id, TIMESTAMPDIFF(MINUTE, '2000-01-01', occurred_at)`, [companyId, leadIds, from, to]);
  }

  /** Events stored for a company; for tests and reconciling. */
  async count(companyId: number): Promise<number> {
    const [row] = await this.database.query<{ events: number }>('SELECT COUNT(*) AS events FROM analytics_events WHERE company_id = ?', [companyId]);
    return Number(row!.events);
  }
}

function tuple(row: EventRow): string {
  return `(${row.companyId},'${timeText(row.at)}',${row.id},${row.type},${row.flags},${row.siteId},${row.pageId},${row.agentId},` +
    `${row.touchId ?? 'NULL'},${row.visitorId ?? 'NULL'},${row.leadId ?? 'NULL'},${row.sessionId ?? 'NULL'},` +
    `${row.formUid === null ? 'NULL' : `x'${row.formUid}'`},${row.data === null ? 'NULL' : escape(row.data)})`;
}

function timeText(at: number): string {
  const iso = new Date(at).toISOString();
  return `${iso.slice(0, 10)} ${iso.slice(11, 23)}`;
}

/** MariaDB answers JSON as text. */
function dataOf(data: unknown): Record<string, unknown> {
  return ((typeof data === 'string' ? JSON.parse(data) : data) ?? {}) as Record<string, unknown>;
}
