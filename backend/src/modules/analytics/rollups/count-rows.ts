import { TRACKING_EVENT_TYPES } from '@dmat/shared/tracking/events';
import type { LocalDay } from '../../../domain/reports/local-day.js';
import type { EventRow } from '../events.repository.js';

/** A row to be added to one of the rollup tables: its key as SQL literals, and what is to be added to each column. */
export interface Addition {
  key: string;
  counts: number[];
}

/** What a batch of events adds to the rollups, each row once and in the order of its key. */
export interface Additions {
  /** views, form views, form starts, submissions */
  pageDays: Addition[];
  pageVisitors: string[];
  /** views, starts, submissions */
  formDays: Addition[];
  /** left at */
  fieldDays: Addition[];
}

const numberOf = (type: string): number => (TRACKING_EVENT_TYPES as readonly string[]).indexOf(type) + 1;

/** Numbers of the event types that rollups know; 0 for one that this version does not store. */
export const counted = {
  pageView: numberOf('page_view'),
  formView: numberOf('form_view'),
  formStart: numberOf('form_start'),
  formSubmit: numberOf('form_submit'),
  fieldLeave: numberOf('field_leave'),
};

const FIELD = /^[a-z0-9_]{1,64}$/;

/** Counts a batch. Bots (flag 1) are left out. */
export function countRows(rows: readonly EventRow[], dayOf: (row: EventRow) => LocalDay): Additions {
  const pageDays = new Map<string, number[]>();
  const formDays = new Map<string, number[]>();
  const fieldDays = new Map<string, number[]>();
  const visitors = new Set<string>();
  for (const row of rows) {
    if ((row.flags & 1) !== 0) continue;
    const pageColumn = pageColumnOf(row.type);
    if (pageColumn === -1 && (row.type !== counted.fieldLeave || row.formUid === null)) continue;
    const day = dayOf(row);
    const page = `${row.companyId},'${day}',${row.siteId},${row.pageId}`;
    if (pageColumn !== -1) add(pageDays, page, 4, pageColumn);
    if (row.type === counted.pageView && row.visitorId !== null) visitors.add(`${page},${row.visitorId}`);
    if (row.formUid === null) continue;
    const form = `${row.companyId},'${day}',${row.siteId},x'${row.formUid}'`;
    if (pageColumn > 0) add(formDays, form, 3, pageColumn - 1);
    if (row.type === counted.fieldLeave) countField(fieldDays, form, row.data);
  }
  return { pageDays: sorted(pageDays), pageVisitors: [...visitors].sort(), formDays: sorted(formDays), fieldDays: sorted(fieldDays) };
}

function pageColumnOf(type: number): number {
  if (type === counted.pageView) return 0;
  if (type === counted.formView) return 1;
  if (type === counted.formStart) return 2;
  return type === counted.formSubmit ? 3 : -1;
}

function countField(fieldDays: Map<string, number[]>, form: string, text: string | null): void {
  const { field } = text === null ? {} as { field?: unknown } : JSON.parse(text) as { field?: unknown };
  if (typeof field === 'string' && FIELD.test(field)) add(fieldDays, `${form},'${field}'`, 1, 0);
}

function add(counts: Map<string, number[]>, key: string, columns: number, column: number): void {
  let row = counts.get(key);
  if (!row) counts.set(key, (row = new Array<number>(columns).fill(0)));
  row[column]!++;
}

/** In one order whoever writes, so that two batches wait for each other instead of deadlocking. */
function sorted(counts: Map<string, number[]>): Addition[] {
  return [...counts].map(([key, values]) => ({ key, counts: values })).sort((a, b) => (a.key < b.key ? -1 : 1));
}
