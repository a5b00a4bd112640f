import { Injectable } from '@nestjs/common';
import { leadScopeOf } from '../../domain/access/lead-scope.js';
import { boundsOfDay, daysBetween } from '../../domain/reports/local-day.js';
import { HomeQuery, HomeTrendsQuery, type DayOfLeads } from '../../modules/analytics/index.js';
import type { Principal } from '../../platform/auth/principal.js';
import { Clock } from '../../platform/clock/clock.js';
import type { ChannelDays, HomeTrends } from './dto/home-trends.dto.js';
import { lastDays } from './report-span.js';

const DAYS = 30;
const LATEST = 12;

/** What the last 30 days came to. */
@Injectable()
export class HomeTrendsFlow {
  constructor(
    private readonly trends: HomeTrendsQuery,
    private readonly home: HomeQuery,
    private readonly clock: Clock,
  ) {}

  async read(who: Principal): Promise<HomeTrends> {
    const scope = leadScopeOf(who);
    const timezone = await this.home.timezone(who.companyId, who.siteId);
    const span = lastDays(DAYS, this.clock.now(), timezone);
    const days = daysBetween(span.first, span.last);
    const bounds = [...days.map((day) => boundsOfDay(day, timezone).from), span.to];
    const [byDay, tiers, funnel, latest] = await Promise.all([
      this.trends.leadsByDay(scope, bounds),
      this.trends.tiers(scope),
      scope.ownerId === null ? this.trends.funnel(who.companyId, span) : null,
      this.trends.latest(scope, LATEST),
    ]);
    return {
      period: { days: DAYS, first_day: span.first, last_day: span.last, from: span.from.toISOString(), to: span.to.toISOString(), timezone },
      days, tiers, leads_by_day: seriesOf(byDay, days.length),
      funnel: funnel && { views: funnel.views, visitors: funnel.visitors, form_starts: funnel.formStarts, submissions: funnel.submissions, leads: funnel.leads, hot: funnel.hot },
      activity: latest.map(({ id, leadId, leadName, email, kind, title, occurredAt }) => (
        { id, lead_id: leadId, lead_name: leadName || email, kind, title, occurred_at: occurredAt.toISOString() })),
    };
  }
}

function seriesOf(rows: readonly DayOfLeads[], days: number): ChannelDays[] {
  const series = new Map<string, number[]>();
  for (const { day, channel, leads } of rows) {
    let counts = series.get(channel);
    if (!counts) series.set(channel, (counts = new Array<number>(days).fill(0)));
    counts[day]! += leads;
  }
  const total = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);
  return [...series].map(([channel, leads]) => ({ channel, leads })).sort((a, b) => total(b.leads) - total(a.leads) || (a.channel < b.channel ? -1 : 1));
}
