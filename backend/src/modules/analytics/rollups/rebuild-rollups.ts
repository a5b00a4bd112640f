import { Injectable, type OnModuleInit } from '@nestjs/common';
import { boundsOfDay, daysBetween, localDayOf, nextDay } from '../../../domain/reports/local-day.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import { HealthService, type HealthComponent } from '../../../platform/health/health.service.js';
import { log } from '../../../platform/logger/logger.js';
import { Job } from '../../../platform/queue/job.js';
import { SiteZonesQuery } from '../queries/site-zones.query.js';
import { RollupsRepository, type SiteDay } from './rollups.repository.js';

/** What a comparison of the figures with their events found. */
export interface RollupReport {
  days: number;
  differing: { day: SiteDay; name: string; rollup: number; raw: number }[];
}

const dayMs = 86_400_000;
const nightlyDays = 3;
const part = { code: 'figures', label: 'Figures' };

/** Makes the figures again from the events, and compares the two. */
@Injectable()
export class RebuildRollups implements OnModuleInit {
  constructor(
    private readonly rollups: RollupsRepository,
    private readonly zones: SiteZonesQuery,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly health: HealthService,
  ) {}

  onModuleInit(): void {
    this.health.add(part, () => this.read());
  }

  /** The last three whole days of every site, once a night. Says what it found and changes nothing. */
  @Job('numbers.compare-rollups', { every: dayMs })
  async nightly(): Promise<void> {
    const since = new Date(this.clock.now().getTime() - (nightlyDays + 1) * dayMs);
    const report = await this.compare({ since, isWithoutToday: true });
    const [first] = report.differing;
    await this.rollups.noteCheck(this.clock.now(), report.days, new Set(report.differing.map(({ day }) => `${day.siteId} ${day.day}`)).size,
      first ? `${first.name} on ${first.day.day}: ${first.rollup} instead of ${first.raw}` : '');
    if (first) log.error({ days: report.days, differing: report.differing.slice(0, 20) }, 'figures differ from their events');
  }

  /** Compares sums of every site's days with its events. */
  async compare(span: { companyId?: number; since?: Date; isWithoutToday?: boolean } = {}): Promise<RollupReport> {
    const report: RollupReport = { days: 0, differing: [] };
    for (const day of await this.days(span)) {
      report.days++;
      for (const one of await this.rollups.compare(day)) if (one.rollup !== one.raw) report.differing.push({ day, ...one });
    }
    return report;
  }

  /** Makes every day again, each in its own transaction, while events come in. Answers how many. */
  async rebuild(span: { companyId?: number; since?: Date } = {}): Promise<number> {
    const days = await this.days(span);
    for (const day of days) await this.database.transaction((tx) => this.rollups.rebuild(tx, day));
    return days.length;
  }

  private async days({ companyId, since, isWithoutToday }: { companyId?: number; since?: Date; isWithoutToday?: boolean }): Promise<SiteDay[]> {
    const sites = await this.rollups.sitesWithEvents(companyId, since);
    this.zones.forget();
    const zones = await this.zones.of(sites.map((site) => site.siteId));
    return sites.flatMap(({ first, last, ...site }) => {
      const zone = zones.get(site.siteId)!;
      const begin = since && since > first ? nextDay(localDayOf(since.getTime(), zone)) : localDayOf(first.getTime(), zone);
      const today = localDayOf(this.clock.now().getTime(), zone);
      const end = localDayOf(last.getTime(), zone);
      return daysBetween(begin, isWithoutToday && end >= today ? nextDay(today, -1) : end)
        .map((day) => ({ ...site, day, ...boundsOfDay(day, zone) }));
    });
  }

  private async read(): Promise<HealthComponent> {
    const check = await this.rollups.lastCheck();
    if (check === null) return { ...part, status: 'ok', detail: 'Compared with their events every night; the first night is still to come.' };
    const on = check.at.toISOString().slice(0, 10);
    if (check.differing > 0) return { ...part, status: 'broken', detail: `Figures of ${check.differing} of ${check.days} days are not what their events say (compared on ${on}; ${check.example}). The command "rebuild-rollups" sets them right.` };
    return { ...part, status: 'ok', detail: `Every figure was the sum of its events on ${on}.` };
  }
}
