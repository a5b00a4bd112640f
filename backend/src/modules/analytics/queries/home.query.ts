import { Injectable } from '@nestjs/common';
import type { LeadScope } from '../../../domain/access/lead-scope.js';
import { Database } from '../../../platform/database/database.js';

/** Where days begin for the company's people. */
export interface HomeSpans {
  today: Date;
  yesterday: Date;
  thisWeek: Date;
  lastWeek: Date;
}

/** New leads by span. */
export interface LeadFigures {
  today: number;
  yesterday: number;
  thisWeek: number;
  lastWeek: number;
}

/** Leads of one origin. */
export interface SourceFigure {
  source: string;
  channel: string;
  count: number;
}

/** Submissions on their way through the backend. */
export interface DeliveryFigures {
  /** All that are stored, those that looked like spam included. */
  stored: number;
  /** Of the stored: looked like spam and made no lead. */
  spam: number;
  /** Of the stored: follow-up work is not finished, or was set aside after several tries. */
  waiting: number;
}

/** The figures of the Home screen, from the tables as they are now. Reads only. */
@Injectable()
export class HomeQuery {
  constructor(private readonly database: Database) {}

  /** New leads of today, yesterday, this and last week. */
  async leads(scope: LeadScope, spans: HomeSpans): Promise<LeadFigures> {
    const since = (from: Date, to?: Date): [string, Date[]] => (
      to ? ['COUNT(CASE WHEN created_at >= ? AND created_at < ? THEN 1 END)', [from, to]] : ['COUNT(CASE WHEN created_at >= ? THEN 1 END)', [from]]);
    const parts = [since(spans.today), since(spans.yesterday, spans.today), since(spans.thisWeek), since(spans.lastWeek, spans.thisWeek)];
    const [row] = await this.database.query<Record<'a' | 'b' | 'c' | 'd', number>>(
      `SELECT ${parts.map(([sql], index) => `${sql} AS ${'abcd'[index]}`).join(', ')} FROM leads
       WHERE ${ownedBy(scope)} AND created_at >= ? AND deleted_at IS NULL`,
      [...parts.flatMap(([, values]) => values), ...valuesOf(scope), spans.lastWeek < spans.yesterday ? spans.lastWeek : spans.yesterday]);
    return { today: Number(row!.a), yesterday: Number(row!.b), thisWeek: Number(row!.c), lastWeek: Number(row!.d) };
  }

  /** Where the leads since a time came from, most first. */
  async bySource(scope: LeadScope, since: Date): Promise<SourceFigure[]> {
    const rows = await this.database.query<SourceFigure>(
      `SELECT source, channel, COUNT(*) AS count FROM leads WHERE ${ownedBy(scope)} AND created_at >= ? AND deleted_at IS NULL
       GROUP BY source, channel ORDER BY count DESC, source, channel LIMIT 20`, [...valuesOf(scope), since]);
    return rows.map((row) => ({ ...row, count: Number(row.count) }));
  }

  /** The newest leads, by id. */
  async latestIds(scope: LeadScope, limit: number): Promise<number[]> {
    const rows = await this.database.query<{ id: number }>(
      `SELECT id FROM leads WHERE ${ownedBy(scope)} AND deleted_at IS NULL ORDER BY created_at DESC, id DESC LIMIT ?`, [...valuesOf(scope), limit]);
    return rows.map((row) => row.id);
  }

  /**
   * Submissions that are stored, and how far their follow-up is: one statement, so that the figures are of one moment.
   * What waits is counted over facts that are not settled yet, of which a healthy installation has few.
   * @param handlers codes of all that follow up on a submission
   */
  async delivery(companyId: number, handlers: readonly string[]): Promise<DeliveryFigures> {
    const [row] = await this.database.query<Record<'kept' | 'spam' | 'waiting', number>>(
      `SELECT
         (SELECT COUNT(*) FROM submissions WHERE company_id = ?) AS kept,
         (SELECT COUNT(*) FROM submissions WHERE company_id = ? AND is_spam = 1) AS spam,
         (SELECT COALESCE(SUM(o.facts), 0) FROM outbox o WHERE o.state IN (0, 1) AND o.company_id = ? AND o.name = 'form.submitted'
            AND (SELECT COUNT(*) FROM handled_events h WHERE h.event_id = o.id AND h.handler IN (?)) < ?) AS waiting`,
      [companyId, companyId, companyId, handlers.length > 0 ? [...handlers] : [''], Math.max(1, handlers.length)]);
    return { stored: Number(row!.kept), spam: Number(row!.spam), waiting: Number(row!.waiting) };
  }

  /** The time zone of the company's first site, or UTC. */
  async timezone(companyId: number, siteId: number | null): Promise<string> {
    const [site] = await this.database.query<{ timezone: string }>(
      'SELECT timezone FROM sites WHERE company_id = ? ORDER BY (id = ?) DESC, id LIMIT 1', [companyId, siteId ?? 0]);
    return site?.timezone ?? 'UTC';
  }
}

function ownedBy({ ownerId }: LeadScope): string {
  return ownerId === null ? 'company_id = ?' : 'company_id = ? AND assigned_to = ?';
}

function valuesOf({ companyId, ownerId }: LeadScope): number[] {
  return ownerId === null ? [companyId] : [companyId, ownerId];
}
