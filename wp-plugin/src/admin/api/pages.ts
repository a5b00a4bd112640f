import { backend, dataOf } from './client.js';
import type { ReportDays } from './types.js';

/** Every landing page in numbers. */
export async function readPagesReport(days: ReportDays, signal?: AbortSignal) {
  return dataOf(await (await backend()).GET('/api/pages-report', { params: { query: { days } }, signal: signal ?? null }));
}

/** One form, field by field. */
export async function readDropOff(id: number, days: ReportDays, signal?: AbortSignal) {
  return dataOf(await (await backend()).GET('/api/forms/{id}/drop-off', { params: { path: { id }, query: { days } }, signal: signal ?? null }));
}
