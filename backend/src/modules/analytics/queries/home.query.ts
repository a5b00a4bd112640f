import { Injectable } from '@nestjs/common';
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
  stored: number;
  waiting: number;
}

/** The figures of the Home screen, from the tables as they are now. Reads only. */
@Injectable()
export class HomeQuery {
  constructor(private readonly database: Database) {}

  /** New leads of today, yesterday, this and last week. */
  async leads(companyId: number, spans: HomeSpans): Promise<LeadFigures> {
    const since = (from: Date, to?: Date): [string, Date[]] => (
      to ? ['COUNT(CASE WHEN created_at >= ? AND created_at < ? THEN 1 END)', [from, to]] : ['COUNT(CASE WHEN created_at >= ? THEN 1 END)', [from]]);
    const parts = [since(spans.today), since(spans.yesterday, spans.today), since(spans.thisWeek), since(spans.lastWeek, spans.thisWeek)];
    const [row] = await this.database.query<Record<'a' | 'b' | 'c' | 'd', number>>(
      `SELECT ${parts.map(([sql], index) => `${sql} AS ${'abcd'[index]}`).join(', ')} FROM leads
       WHERE company_id = ? AND created_at >= ? AND deleted_at IS NULL`,
      [...parts.flatMap(([, values]) => values), companyId, spans.lastWeek < spans.yesterday ? spans.lastWeek : spans.yesterday]);
    return { today: Number(row!.a), yesterday: Number(row!.b), thisWeek: Number(row!.c), lastWeek: Number(row!.d) };
  }

  /** Where the leads since a time came from, most first. */
  async bySource(companyId: number, since: Date): Promise<SourceFigure[]> {
    const rows = await this.database.query<SourceFigure>(
      `SELECT source, channel, COUNT(*) AS count FROM leads WHERE company_id = ? AND created_at >= ? AND deleted_at IS NULL
       GROUP BY source, channel ORDER BY count DESC, source, channel LIMIT 20`, [companyId, since]);
    return rows.map((row) => ({ ...row, count: Number(row.count) }));
  }

  /** The newest leads, by id. */
  async latestIds(companyId: number, limit: number): Promise<number[]> {
    const rows = await this.database.query<{ id: number }>(
      'SELECT id FROM leads WHERE company_id = ? AND deleted_at IS NULL ORDER BY created_at DESC, id DESC LIMIT ?', [companyId, limit]);
    return rows.map((row) => row.id);
  }

  /** Submissions that are stored, and those of them whose follow-up has not been handed to the worker. */
  async delivery(companyId: number): Promise<DeliveryFigures> {
    const [[stored], [waiting]] = await Promise.all([
      this.database.query<{ n: number }>('SELECT COUNT(*) AS n FROM submissions WHERE company_id = ?', [companyId]),
      this.database.query<{ n: number }>("SELECT COUNT(*) AS n FROM outbox WHERE state = 0 AND company_id = ? AND name = 'form.submitted'", [companyId]),
    ]);
    return { stored: Number(stored!.n), waiting: Number(waiting!.n) };
  }

  /** The time zone of the company's first site, or UTC. */
  async timezone(companyId: number, siteId: number | null): Promise<string> {
    const [site] = await this.database.query<{ timezone: string }>(
      'SELECT timezone FROM sites WHERE company_id = ? ORDER BY (id = ?) DESC, id LIMIT 1', [companyId, siteId ?? 0]);
    return site?.timezone ?? 'UTC';
  }
}
