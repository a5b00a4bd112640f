import { Injectable } from '@nestjs/common';
import { leadScopeOf } from '../../domain/access/lead-scope.js';
import { HomeQuery, PagesReportQuery } from '../../modules/analytics/index.js';
import { LeadsService } from '../../modules/leads/index.js';
import type { Principal } from '../../platform/auth/principal.js';
import { Clock } from '../../platform/clock/clock.js';
import { Handlers } from '../../platform/events/handlers.js';
import { HealthService } from '../../platform/health/health.service.js';
import type { Home } from './dto/home.dto.js';
import { localSpans } from './local-day.js';
import { withForms } from './with-forms.js';

const LATEST = 5;

/** What happened today, and is everything healthy. */
@Injectable()
export class HomeFlow {
  constructor(
    private readonly home: HomeQuery,
    private readonly leads: LeadsService,
    private readonly health: HealthService,
    private readonly handlers: Handlers,
    private readonly clock: Clock,
    private readonly report: PagesReportQuery,
  ) {}

  async read(who: Principal): Promise<Home> {
    const { companyId, siteId } = who;
    const scope = leadScopeOf(who);
    const timezone = await this.home.timezone(companyId, siteId);
    const spans = localSpans(this.clock.now(), timezone);
    const [figures, bySource, latestIds, { stored, spam, waiting }, health, checks] = await Promise.all([
      this.home.leads(scope, spans),
      this.home.bySource(scope, spans.thisWeek),
      this.home.latestIds(scope, LATEST),
      this.home.delivery(companyId, this.handlers.of('form.submitted').map((handler) => handler.code)),
      this.health.read(),
      this.report.checks(companyId),
    ]);
    const leads = await this.leads.byIds(companyId, latestIds);
    leads.sort((a, b) => latestIds.indexOf(a.id) - latestIds.indexOf(b.id));
    return {
      leads: { today: figures.today, yesterday: figures.yesterday, this_week: figures.thisWeek, last_week: figures.lastWeek },
      by_source: bySource,
      latest: await this.leads.summaries(companyId, leads),
      delivery: { submitted: stored, stored, delivered: stored - waiting, waiting, spam },
      health: withForms(health, [...checks.values()]),
      timezone,
    };
  }
}
