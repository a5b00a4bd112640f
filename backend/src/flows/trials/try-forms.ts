import { Injectable } from '@nestjs/common';
import { localDayOf, nextDay } from '../../domain/reports/local-day.js';
import { PagesReportQuery } from '../../modules/analytics/index.js';
import { missingSubmissions, TrialsService, type DueForm, type TrialResult } from '../../modules/forms/index.js';
import { SitesService } from '../../modules/sites/index.js';
import { Clock } from '../../platform/clock/clock.js';
import { log } from '../../platform/logger/logger.js';
import { Job } from '../../platform/queue/job.js';

const tenMinutes = 600_000;
const atOnce = 20;
const dayMs = 86_400_000;

/** Once a day every published form is tried out, and asked whether people still send it. */
@Injectable()
export class TryForms {
  constructor(
    private readonly trials: TrialsService,
    private readonly sites: SitesService,
    private readonly report: PagesReportQuery,
    private readonly clock: Clock,
  ) {}

  /** Answers how many forms were tried. */
  @Job('forms.try-out', { every: tenMinutes })
  async sweep(): Promise<number> {
    const due = await this.trials.due(atOnce);
    for (const form of due) {
      const result = await this.tryOut(form);
      if (result === null) continue;
      await this.trials.note(form, result);
      if (result.status !== 'ok') log.warn({ companyId: form.companyId, formId: form.formId, detail: result.detail }, 'a published form needs a look');
    }
    return due.length;
  }

  private async tryOut(form: DueForm): Promise<TrialResult | null> {
    const site = (await this.sites.list(form.companyId)).find((one) => one.id === form.siteId && one.status === 'active');
    if (!site) return { status: 'failed', detail: 'The site of this form is not connected any more. Connect it again in Settings.' };
    const result = await this.trials.run(form, site);
    return result.status === 'ok' ? this.listen(form, site.timezone) : result;
  }

  /** The form works, but does anybody send it? */
  private async listen(form: DueForm, timezone: string): Promise<TrialResult> {
    const now = this.clock.now();
    const last = localDayOf(now.getTime(), timezone);
    const days = (await this.report.pageDays(form.companyId, [form.postId], { first: nextDay(last, -34), last })).filter((day) => day.siteId === form.siteId);
    const week = nextDay(last, -6);
    const weekAgo = new Date(now.getTime() - 7 * dayMs);
    const sent = async (from: Date, to: Date): Promise<number> => (await this.report.submissions(form.companyId, { first: '', last: '', from, to })).get(form.pageId) ?? 0;
    const views = (isRecent: boolean): number => days.filter((day) => (day.day >= week) === isRecent).reduce((sum, day) => sum + day.views, 0);
    const missing = missingSubmissions({
      views: views(true), viewsBefore: views(false),
      submissions: await sent(weekAgo, now), submissionsBefore: await sent(new Date(weekAgo.getTime() - 28 * dayMs), weekAgo),
    });
    if (missing === null) return { status: 'ok', detail: '' };
    return {
      status: 'silent',
      detail: `The page was viewed ${views(true)} times in the last 7 days and nobody sent the form; usually about ${missing} would have. Open the page and send the form yourself.`,
    };
  }
}
