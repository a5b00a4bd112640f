import { Injectable } from '@nestjs/common';
import { daysBetween, nextDay } from '../../domain/reports/local-day.js';
import { HomeQuery, PagesReportQuery, type FormCheckShown, type FormFigures, type PageDay, type ReportSpan } from '../../modules/analytics/index.js';
import { FormsService, type StoredForm, type StoredPage } from '../../modules/forms/index.js';
import type { Principal } from '../../platform/auth/principal.js';
import { Clock } from '../../platform/clock/clock.js';
import { dropOffOf } from './drop-off-of.js';
import type { FormDropOff, FormTrial, PageForm, PageReport, PagesReport, ReportSpanShown } from './dto/pages-report.dto.js';
import { lastDays } from './report-span.js';

const SPARKLINE_DAYS = 30;

/** Which page and which field earns leads. */
@Injectable()
export class PagesReportFlow {
  constructor(
    private readonly report: PagesReportQuery,
    private readonly home: HomeQuery,
    private readonly forms: FormsService,
    private readonly clock: Clock,
  ) {}

  /** All pages with what happened on them. */
  async pages(who: Principal, days: number): Promise<PagesReport> {
    const { companyId } = who;
    const { span, shown } = await this.span(who, days);
    const [pages, forms] = await Promise.all([this.forms.allPages(companyId), this.forms.all(companyId)]);
    const postIds = [...new Set(pages.map((page) => page.wpPostId))];
    const sparkline = { first: nextDay(span.last, 1 - SPARKLINE_DAYS), last: span.last };
    const both = { first: sparkline.first < span.first ? sparkline.first : span.first, last: span.last };
    const [pageDays, visitors, submissions, leads, figures, checks] = await Promise.all([
      this.report.pageDays(companyId, postIds, both),
      this.report.visitors(companyId, postIds, span),
      this.report.submissions(companyId, span),
      this.report.leads(companyId, span),
      this.report.forms(companyId, forms.map((form) => form.id), span),
      this.report.checks(companyId),
    ]);
    const byPage = Map.groupBy(pageDays, (day) => `${day.siteId}/${day.postId}`);
    const reports = pages.map((page): PageReport => {
      const key = `${page.siteId}/${page.wpPostId}`;
      const all = byPage.get(key) ?? [];
      const within = all.filter((day) => day.day >= span.first);
      const views = sum(within, 'views');
      const sent = submissions.get(page.id) ?? 0;
      const people = leads.get(page.id);
      return {
        ...identity(page), views, visitors: visitors.get(key) ?? 0, form_views: sum(within, 'formViews'), form_starts: sum(within, 'formStarts'),
        // More sent than seen: visitors' blockers hide views, and a rate would be a lie.
        submissions: sent, rate: views === 0 || sent > views ? null : sent / views,
        leads: people?.leads ?? 0, average_score: people?.averageScore ?? null,
        daily_views: daysBetween(sparkline.first, sparkline.last).map((day) => all.find((one) => one.day === day)?.views ?? 0),
        forms: forms.filter((form) => form.landingPageId === page.id && form.status === 'active').map((form) => pageForm(form, figures.get(form.id), checks.get(form.id))),
      };
    });
    return {
      period: shown,
      pages: reports.filter((page) => page.status !== 'archived' || page.views + page.submissions + page.leads > 0).sort((a, b) => b.views - a.views || b.leads - a.leads || a.id - b.id),
    };
  }

  /** One form, field by field. */
  async dropOff(who: Principal, formId: number, days: number): Promise<FormDropOff> {
    const form = await this.forms.get(who.companyId, formId);
    const { span, shown } = await this.span(who, days);
    const asked = form.definition.fields.filter((field) => field.kind !== 'hidden');
    const [formDays, leftAt, answered, figures, checks] = await Promise.all([
      this.report.formDays(who.companyId, form.uid, span),
      this.report.leftAt(who.companyId, form.uid, span),
      this.report.answered(who.companyId, form.id, asked.map((field) => field.name), span),
      this.report.forms(who.companyId, [form.id], span),
      this.report.checks(who.companyId),
    ]);
    const { id, name, submissions, last_submission_at, trial } = pageForm(form, figures.get(form.id), checks.get(form.id));
    return {
      period: shown, id, name, landing_page_id: form.landingPageId, ...formDays, submissions, last_submission_at, trial,
      fields: dropOffOf(asked, { leftAt, answered, submissions }),
    };
  }

  private async span({ companyId, siteId }: Principal, days: number): Promise<{ span: ReportSpan; shown: ReportSpanShown }> {
    const timezone = await this.home.timezone(companyId, siteId);
    const span = lastDays(days, this.clock.now(), timezone);
    return { span, shown: { days, first_day: span.first, last_day: span.last, from: span.from.toISOString(), to: span.to.toISOString(), timezone } };
  }
}

function identity({ id, siteId, wpPostId, title, url, status }: StoredPage): Pick<PageReport, 'id' | 'site_id' | 'wp_post_id' | 'title' | 'url' | 'status'> {
  return { id, site_id: siteId, wp_post_id: wpPostId, title, url, status };
}

function pageForm(form: StoredForm, figures: FormFigures | undefined, check: FormCheckShown | undefined): PageForm {
  return {
    id: form.id, name: form.name, submissions: figures?.submissions ?? 0,
    last_submission_at: figures?.lastSubmissionAt?.toISOString() ?? null, trial: check ? trialOf(check) : null,
  };
}

function trialOf({ status, detail, checkedAt, failingSince }: FormCheckShown): FormTrial {
  return { status, detail, checked_at: checkedAt.toISOString(), failing_since: failingSince?.toISOString() ?? null };
}

function sum(days: readonly PageDay[], column: 'views' | 'formViews' | 'formStarts'): number {
  return days.reduce((total, day) => total + day[column], 0);
}
