import { backend, dataOf } from './client.js';
import type { SpamDecisionVerb, SpamQuery } from './types.js';

/** One page of what looked like spam, newest first. */
export async function listSpam(query: SpamQuery, signal?: AbortSignal) {
  return dataOf(await (await backend()).GET('/api/submissions', { params: { query }, signal: signal ?? null }));
}

/** Lets through, puts away or brings back; answers how many changed. */
export async function decideOnSpam(action: SpamDecisionVerb, ids: number[]): Promise<number> {
  return dataOf(await (await backend()).POST('/api/submissions/decisions', { body: { action, ids } })).changed;
}

/** How the company keeps spam out; the secret of Turnstile is never shown. */
export async function readSpamSettings(signal?: AbortSignal) {
  return dataOf(await (await backend()).GET('/api/spam-settings', { signal: signal ?? null }));
}

/** @param secret undefined keeps the one that is there */
export async function saveSpamSettings(siteKey: string, secret: string | undefined) {
  return dataOf(await (await backend()).PUT('/api/spam-settings', { body: { turnstile_site_key: siteKey, ...(secret === undefined ? {} : { turnstile_secret: secret }) } }));
}

/** Asks a person once more to confirm the address. */
export async function askToConfirm(leadId: number): Promise<void> {
  dataOf(await (await backend()).POST('/api/leads/{id}/confirmation', { params: { path: { id: leadId } } }));
}
