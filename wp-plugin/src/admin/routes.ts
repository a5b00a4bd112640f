import { addQueryArgs, getQueryArgs } from '@wordpress/url';
import type { ReportDays } from './api/types.js';

/** One screen of the app with what its address says. */
export type Route =
  | { screen: 'home' }
  | { screen: 'leads'; filters: Readonly<Record<string, string>> }
  | { screen: 'lead'; id: number }
  | { screen: 'imports' }
  | { screen: 'import'; id: number }
  | { screen: 'spam' }
  | { screen: 'pages'; days: ReportDays }
  | { screen: 'form'; id: number; days: ReportDays }
  | { screen: 'settings'; tab: SettingsTab }
  | { screen: 'welcome' }
  | { screen: 'not-found'; path: string };

/** The tabs of the Settings screen, as they stand in the address. */
export const settingsTabs = ['connection', 'tracking', 'spam', 'fields', 'health'] as const;

/** A tab of the Settings screen. */
export type SettingsTab = (typeof settingsTabs)[number];

/** Spans a report can be read over. */
export const reportDays: readonly ReportDays[] = [7, 30, 90];

/** Reads the screen out of the query part of a wp-admin address. */
export function parseRoute(search: string): Route {
  const args = getQueryArgs(`admin.php${search}`);
  const path = normalPath(args['p']);
  if (path === '/') return { screen: 'home' };
  if (path === '/leads') return { screen: 'leads', filters: filtersOf(args) };
  if (path === '/leads/import') return { screen: 'imports' };
  if (path === '/spam') return { screen: 'spam' };
  if (path === '/welcome') return { screen: 'welcome' };
  const days = daysIn(args['days']);
  if (path === '/pages') return { screen: 'pages', days };
  const form = /^\/pages\/forms\/(\d{1,18})$/.exec(path);
  if (form) return { screen: 'form', id: Number(form[1]), days };
  const file = /^\/leads\/import\/(\d{1,18})$/.exec(path);
  if (file) return { screen: 'import', id: Number(file[1]) };
  const lead = /^\/leads\/(\d{1,18})$/.exec(path);
  if (lead) return { screen: 'lead', id: Number(lead[1]) };
  const tab = path === '/settings' ? 'connection' : /^\/settings\/([a-z]+)$/.exec(path)?.[1];
  const known = settingsTabs.find((name) => name === tab);
  if (known) return { screen: 'settings', tab: known };
  return { screen: 'not-found', path };
}

/** The address of a screen, relative to wp-admin; `filters` only mean something to the Leads screen. */
export function pathTo(path: string, filters: Readonly<Record<string, string | undefined>> = {}): string {
  const filled = Object.fromEntries(Object.entries(filters).filter(([, value]) => value));
  return addQueryArgs('admin.php', { page: 'dmat', p: path, ...filled });
}

/** The address of one lead's page. */
export function pathToLead(id: number): string {
  return pathTo(`/leads/${id}`);
}

/** The address of the report of pages, or of one form in it. */
export function pathToPages(days: ReportDays = 30, formId?: number): string {
  return pathTo(formId === undefined ? '/pages' : `/pages/forms/${formId}`, { days: days === 30 ? undefined : String(days) });
}

function daysIn(given: unknown): ReportDays {
  return reportDays.find((days) => String(days) === given) ?? 30;
}

function normalPath(given: unknown): string {
  if (typeof given !== 'string' || given === '') return '/';
  const path = given.startsWith('/') ? given : `/${given}`;
  return path.length > 1 ? path.replace(/\/+$/, '') || '/' : path;
}

function filtersOf(args: Record<string, unknown>): Record<string, string> {
  const filters: Record<string, string> = {};
  for (const [name, value] of Object.entries(args)) {
    if (name !== 'page' && name !== 'p' && typeof value === 'string' && value !== '') filters[name] = value;
  }
  return filters;
}
