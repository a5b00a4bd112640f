import apiFetch from '@wordpress/api-fetch';
import { __ } from '@wordpress/i18n';
import { Refusal } from './refusal.js';
import { keepSession, type MintedSession } from './session.js';

/** How this site is joined to a backend. */
export interface Connection {
  connected: boolean;
  api_url: string | null;
  site_id: string | null;
  company: { id: number; name: string } | null;
  connected_at?: string | null;
}

/** One line of the connection test: what was looked at, what was found, what to do about it. */
export interface ConnectionCheck {
  code: string;
  label: string;
  status: 'ok' | 'warning' | 'error';
  detail: string;
  fix: string | null;
}

/** Leads this site keeps because the backend did not take them yet. */
export interface SiteOutbox {
  waiting: number;
  oldest: string | null;
  submitted_total: number;
  relayed_total: number;
  failed: { id: number; reason: string; created_at?: string | null; attempts?: number }[];
}

/** What this site does by itself: the pixel, and what stays when the plugin goes. */
export interface SiteSettings {
  /** Whether public pages count views and use of forms. */
  pixel_enabled: boolean;
  /** Whether a visitor nobody asked may be recognised. */
  consent_default: 'none' | 'granted';
  /** Whether browsers report to this site, which passes it on to the backend. */
  first_party: boolean;
  /** Whether the backend forgets this site when the plugin is deleted. */
  delete_remote_data: boolean;
  /** Whether forms have the browser work out a proof. */
  proof_of_work: boolean;
  /** Public key of Turnstile's box; empty: forms carry none. */
  turnstile_site_key: string;
}

/** The page the first-run wizard made. */
export interface StarterPage {
  id: number;
  url: string;
  edit_url: string;
  form_id: string;
}

/** Asks this WordPress; never used for the backend, since it sends cookies and nonces along. */
export async function wordpress<T>(method: string, route: string, data?: unknown): Promise<T> {
  try {
    return await apiFetch<T>({ path: `/dmat/v1/${route}`, method, ...(data === undefined ? {} : { data }) });
  } catch (thrown) {
    throw wordpressRefusal(thrown);
  }
}

/** The one session of this page. */
export const session = keepSession(() => wordpress<MintedSession>('POST', 'session'));

/** Reads how the site is connected. */
export const readConnection = () => wordpress<Connection>('GET', 'connection');

/** Joins the site to a backend with a one-time code. */
export async function connect(apiUrl: string, code: string): Promise<Connection> {
  const made = await wordpress<Connection>('POST', 'connection', { api_url: apiUrl, code });
  session.forget();
  return made;
}

/** Parts the site from its backend; leads already there stay there. */
export async function disconnect(): Promise<void> {
  await wordpress<unknown>('DELETE', 'connection');
  session.forget();
}

/** Looks for what could be wrong between this site and its backend. */
export const testConnection = async () =>
  (await wordpress<{ checks: ConnectionCheck[] }>('POST', 'connection/test')).checks;

/** What waits on this site. */
export const readOutbox = () => wordpress<SiteOutbox>('GET', 'outbox');

/** Reads the site's own settings. */
export const readSiteSettings = () => wordpress<SiteSettings>('GET', 'settings');

/** Stores the site's own settings; what is not named stays. */
export const saveSiteSettings = (changes: Partial<SiteSettings>) => wordpress<SiteSettings>('PUT', 'settings', changes);

/** Makes a published landing page with a form from the design of the given name. */
export const makeStarterPage = (pattern: string) => wordpress<StarterPage>('POST', 'starter-page', { status: 'publish', pattern });

function wordpressRefusal(thrown: unknown): Refusal {
  const problem = (typeof thrown === 'object' && thrown !== null ? thrown : {}) as { code?: string; message?: string; data?: { status?: number } };
  const code = problem.code ?? '';
  if (code === 'dmat_not_connected') {
    return new Refusal('not-connected', __('This site is not connected to a DMAT backend yet.', 'dmat'), code);
  }
  if (code === 'fetch_error' || code === 'offline_error') {
    return new Refusal('no-answer', __('WordPress does not answer. Check your own connection and try again.', 'dmat'), code);
  }
  const isForbidden = problem.data?.status === 401 || problem.data?.status === 403;
  return new Refusal(
    isForbidden ? 'forbidden' : 'failed',
    problem.message || __('WordPress could not do this. Please try again.', 'dmat'),
    code,
  );
}
