import { Injectable } from '@nestjs/common';
import type { LeadScope } from '../../../domain/access/lead-scope.js';
import { Database } from '../../../platform/database/database.js';
import type { ReportSpan } from './pages-report.query.js';

/** New leads of one day and channel. */
export interface DayOfLeads {
  /** Place of the day in the span, from 0. */
  day: number;
  channel: string;
  leads: number;
}

/** How many came how far; each step are people of the one before, as far as they were recognised. */
export interface Funnel {
  views: number;
  visitors: number;
  formStarts: number;
  submissions: number;
  leads: number;
  hot: number;
}

/** Something that a lead did, with whose it is. */
export interface LatestActivity {
  id: number;
  leadId: number;
  leadName: string;
  email: string;
  kind: string;
  title: string;
  occurredAt: Date;
}

const notDeleted = 'deleted_at IS NULL';
/** Who was erased stays in the totals. */
const counts = '(deleted_at IS NULL OR erased_at IS NOT NULL)';

/** What Home shows of the last days. Reads only; what visitors did comes from the rollups. */
@Injectable()
export class HomeTrendsQuery {
  constructor(private readonly database: Database) {}

  /** @param bounds where each day begins, and where the last one ends */
  async leadsByDay(scope: LeadScope, bounds: readonly Date[]): Promise<DayOfLeads[]> {
    const seconds = bounds.slice(1, -1).map((bound) => bound.getTime() / 1000);
    const [own, values] = ownOf(scope);
    const rows = await this.database.query<DayOfLeads>(
      `SELECT INTERVAL(UNIX_TIMESTAMP(created_at), ${seconds.map(() => '?').join(', ')}) AS day, channel, COUNT(*) AS leads FROM leads
       WHERE company_id = ? ${own} AND created_at >= ? AND created_at < ? AND ${counts} GROUP BY day, channel`,
      [...seconds, ...values, bounds[0], bounds.at(-1)]);
    return rows.map((row) => ({ day: Number(row.day), channel: row.channel, leads: Number(row.leads) }));
  }

  /** How many leads are how warm. */
  async tiers(scope: LeadScope): Promise<Record<'hot' | 'warm' | 'cold', number>> {
    const [own, values] = ownOf(scope);
    const rows = await this.database.query<{ tier: 'hot' | 'warm' | 'cold'; leads: number }>(
      `SELECT tier, COUNT(*) AS leads FROM leads WHERE company_id = ? ${own} AND ${notDeleted} GROUP BY tier`, values);
    const of = (tier: string): number => Number(rows.find((row) => row.tier === tier)?.leads ?? 0);
    return { hot: of('hot'), warm: of('warm'), cold: of('cold') };
  }

  /** From view to hot lead, over a span of days. */
  async funnel(companyId: number, { first, last, from, to }: ReportSpan): Promise<Funnel> {
    const [[pages], [visitors], [submissions], [leads]] = await Promise.all([
      this.database.query<Record<string, number>>('SELECT COALESCE(SUM(views), 0) AS views, COALESCE(SUM(form_starts), 0) AS starts FROM page_days WHERE company_id = ? AND day BETWEEN ? AND ?', [companyId, first, last]),
      this.database.query<Record<string, number>>('SELECT COUNT(DISTINCT visitor_id) AS visitors FROM page_visitors WHERE company_id = ? AND day BETWEEN ? AND ?', [companyId, first, last]),
      this.database.query<Record<string, number>>('SELECT COUNT(*) AS submissions FROM submissions WHERE company_id = ? AND received_at >= ? AND received_at < ? AND is_spam = 0', [companyId, from, to]),
      this.database.query<Record<string, number>>(`SELECT COUNT(*) AS leads, COALESCE(SUM(tier = 'hot'), 0) AS hot FROM leads WHERE company_id = ? AND created_at >= ? AND created_at < ? AND ${counts}`, [companyId, from, to]),
    ]);
    return {
      views: Number(pages!['views']), visitors: Number(visitors!['visitors']), formStarts: Number(pages!['starts']),
      submissions: Number(submissions!['submissions']), leads: Number(leads!['leads']), hot: Number(leads!['hot']),
    };
  }

  /** The latest that leads did or had done to them: of the leads that were active last, at most so many rows. */
  async latest(scope: LeadScope, limit: number): Promise<LatestActivity[]> {
    const [own, values] = ownOf(scope);
    return this.database.query<LatestActivity>(
      `SELECT a.id, a.lead_id AS leadId, l.name AS leadName, l.email, a.kind, a.title, a.occurred_at AS occurredAt
       FROM (SELECT id, company_id, name, email FROM leads WHERE company_id = ? ${own} AND ${notDeleted} ORDER BY last_activity_at DESC, id DESC LIMIT ?) l
       JOIN activities a ON a.company_id = l.company_id AND a.lead_id = l.id
       ORDER BY a.occurred_at DESC, a.id DESC LIMIT ?`, [...values, limit, limit]);
  }
}

function ownOf({ companyId, ownerId }: LeadScope): [string, unknown[]] {
  return ownerId === null ? ['', [companyId]] : ['AND assigned_to = ?', [companyId, ownerId]];
}
