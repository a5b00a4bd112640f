import { Injectable } from '@nestjs/common';
import type { LocalDay } from '../../../domain/reports/local-day.js';
import { Database } from '../../../platform/database/database.js';

/** Days by the sites' calendars, and the instants around them by the reader's. */
export interface ReportSpan {
  first: LocalDay;
  last: LocalDay;
  from: Date;
  to: Date;
}

/** What happened on one landing page on one day. */
export interface PageDay {
  siteId: number;
  postId: number;
  day: LocalDay;
  views: number;
  formViews: number;
  formStarts: number;
}

/** One form in numbers. */
export interface FormFigures {
  formId: number;
  submissions: number;
  lastSubmissionAt: Date | null;
}

/** The daily trial of a form. */
export interface FormCheckShown {
  formId: number;
  checkedAt: Date;
  status: 'ok' | 'failed' | 'silent';
  detail: string;
  failingSince: Date | null;
}

/** Which page and which field earns leads. Reads only: rollups for what visitors did, tables for what they sent. */
@Injectable()
export class PagesReportQuery {
  constructor(private readonly database: Database) {}

  /** Days of the pages with these WordPress ids; days on which nothing happened are absent. */
  async pageDays(companyId: number, postIds: readonly number[], { first, last }: Pick<ReportSpan, 'first' | 'last'>): Promise<PageDay[]> {
    if (postIds.length === 0) return [];
    const rows = await this.database.query<PageDay>(
      `SELECT d.site_id AS siteId, p.post_id AS postId, DATE_FORMAT(d.day, '%Y-%m-%d') AS day,
         SUM(d.views) AS views, SUM(d.form_views) AS formViews, SUM(d.form_starts) AS formStarts
       FROM page_days d JOIN analytics_pages p ON p.id = d.page_id
       WHERE d.company_id = ? AND d.day BETWEEN ? AND ? AND p.post_id IN (?) GROUP BY d.site_id, p.post_id, d.day`,
      [companyId, first, last, [...postIds]]);
    return rows.map((row) => ({ ...row, views: Number(row.views), formViews: Number(row.formViews), formStarts: Number(row.formStarts) }));
  }

  /** Recognised visitors of pages over the whole span, each counted once for a page, by `site/post`. */
  async visitors(companyId: number, postIds: readonly number[], { first, last }: ReportSpan): Promise<Map<string, number>> {
    if (postIds.length === 0) return new Map();
    const rows = await this.database.query<{ siteId: number; postId: number; visitors: number }>(
      `SELECT v.site_id AS siteId, p.post_id AS postId, COUNT(DISTINCT v.visitor_id) AS visitors
       FROM page_visitors v JOIN analytics_pages p ON p.id = v.page_id
       WHERE v.company_id = ? AND v.day BETWEEN ? AND ? AND p.post_id IN (?) GROUP BY v.site_id, p.post_id`,
      [companyId, first, last, [...postIds]]);
    return new Map(rows.map((row) => [`${row.siteId}/${row.postId}`, Number(row.visitors)]));
  }

  /** What people sent from each page; what looked like spam is left out. */
  async submissions(companyId: number, { from, to }: ReportSpan): Promise<Map<number, number>> {
    const rows = await this.database.query<{ pageId: number; count: number }>(
      `SELECT landing_page_id AS pageId, COUNT(*) AS count FROM submissions
       WHERE company_id = ? AND received_at >= ? AND received_at < ? AND is_spam = 0 AND landing_page_id IS NOT NULL GROUP BY landing_page_id`,
      [companyId, from, to]);
    return new Map(rows.map((row) => [row.pageId, Number(row.count)]));
  }

  /** New leads of each page and their average score as it is today. */
  async leads(companyId: number, { from, to }: ReportSpan): Promise<Map<number, { leads: number; averageScore: number }>> {
    const rows = await this.database.query<{ pageId: number; leads: number; score: number | string }>(
      `SELECT landing_page_id AS pageId, COUNT(*) AS leads, AVG(lead_score) AS score FROM leads
       WHERE company_id = ? AND created_at >= ? AND created_at < ? AND (deleted_at IS NULL OR erased_at IS NOT NULL) AND landing_page_id IS NOT NULL GROUP BY landing_page_id`,
      [companyId, from, to]);
    return new Map(rows.map((row) => [row.pageId, { leads: Number(row.leads), averageScore: Math.round(Number(row.score)) }]));
  }

  /** What was sent through each form in the span, and when anything last came. */
  async forms(companyId: number, formIds: readonly number[], { from, to }: ReportSpan): Promise<Map<number, FormFigures>> {
    if (formIds.length === 0) return new Map();
    const rows = await this.database.query<FormFigures>(
      `SELECT f.id AS formId,
         (SELECT received_at FROM submissions s WHERE s.company_id = f.company_id AND s.form_id = f.id AND s.is_spam = 0 ORDER BY s.id DESC LIMIT 1) AS lastSubmissionAt,
         COALESCE(c.submissions, 0) AS submissions
       FROM forms f LEFT JOIN (
         SELECT form_id, COUNT(*) AS submissions FROM submissions
         WHERE company_id = ? AND received_at >= ? AND received_at < ? AND is_spam = 0 GROUP BY form_id) c ON c.form_id = f.id
       WHERE f.company_id = ? AND f.id IN (?)`, [companyId, from, to, companyId, [...formIds]]);
    return new Map(rows.map((row) => [row.formId, { ...row, submissions: Number(row.submissions) }]));
  }

  /** The latest trials of forms. */
  async checks(companyId: number): Promise<Map<number, FormCheckShown>> {
    const rows = await this.database.query<FormCheckShown>(
      `SELECT form_id AS formId, checked_at AS checkedAt, status, detail, failing_since AS failingSince FROM form_checks WHERE company_id = ?`, [companyId]);
    return new Map(rows.map((row) => [row.formId, row]));
  }

  /** A form's views and starts, as the pixel saw them. */
  async formDays(companyId: number, formUid: string, { first, last }: ReportSpan): Promise<{ views: number; starts: number }> {
    const [row] = await this.database.query<{ views: number | string; starts: number | string }>(
      `SELECT COALESCE(SUM(views), 0) AS views, COALESCE(SUM(starts), 0) AS starts FROM form_days
       WHERE company_id = ? AND form_uid = ? AND day BETWEEN ? AND ?`, [companyId, uidBytes(formUid), first, last]);
    return { views: Number(row!.views), starts: Number(row!.starts) };
  }

  /** How often visitors left a form at each of its fields without sending it. */
  async leftAt(companyId: number, formUid: string, { first, last }: ReportSpan): Promise<Map<string, number>> {
    const rows = await this.database.query<{ field: string; leftAt: number | string }>(
      `SELECT field, SUM(left_at) AS leftAt FROM field_days
       WHERE company_id = ? AND form_uid = ? AND day BETWEEN ? AND ? GROUP BY field`, [companyId, uidBytes(formUid), first, last]);
    return new Map(rows.map((row) => [row.field, Number(row.leftAt)]));
  }

  /** In how many of a form's submissions each field was answered; of the latest 20,000. */
  async answered(companyId: number, formId: number, fields: readonly string[], { from, to }: ReportSpan): Promise<Map<string, number>> {
    if (fields.length === 0) return new Map();
    const isAnswered = (index: number): string => `COALESCE(SUM(COALESCE(JSON_UNQUOTE(JSON_EXTRACT(answers, ?)), '') NOT IN ('', 'false', 'null', '[]')), 0) AS f${index}`;
    const [row] = await this.database.query<Record<string, number | string>>(
      `SELECT ${fields.map((_, index) => isAnswered(index)).join(', ')} FROM (
         SELECT answers FROM submissions WHERE company_id = ? AND form_id = ? AND received_at >= ? AND received_at < ? AND is_spam = 0
         ORDER BY id DESC LIMIT 20000) sent`,
      [...fields.map((field) => `$."${field}"`), companyId, formId, from, to]);
    return new Map(fields.map((field, index) => [field, Number(row![`f${index}`])]));
  }
}

function uidBytes(uid: string): Buffer {
  return Buffer.from(uid.replaceAll('-', ''), 'hex');
}
