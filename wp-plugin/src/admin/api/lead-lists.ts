import type { components } from '@dmat/shared/api/schema';
import { backend, dataOf } from './client.js';
import { refusalOf } from './refusal.js';
import { session } from './wordpress.js';

/** Somebody leads can belong to. */
export type TeamMember = components['schemas']['TeamMemberDto'];
/** A kept view of the list. */
export type LeadView = components['schemas']['LeadView'];
/** Work on many leads and how far it is. */
export type LeadBulk = components['schemas']['LeadBulk'];
/** A lead brought in by hand. */
export type NewLead = components['schemas']['CreateLead'];

/** What to do to which leads. */
export interface BulkOrder {
  action: LeadBulk['action'];
  value: string;
  ids?: number[];
  filter?: Record<string, unknown>;
}

/** Everybody of the company. */
export async function listTeam(signal?: AbortSignal) {
  return dataOf(await (await backend()).GET('/api/team', { signal: signal ?? null })).items;
}

/** Views of one's own and those others share. */
export async function listViews(signal?: AbortSignal) {
  return dataOf(await (await backend()).GET('/api/lead-views', { signal: signal ?? null })).items;
}

/** Keeps a view. */
export async function addView(view: { name: string; is_shared: boolean; settings: Record<string, unknown> }) {
  return dataOf(await (await backend()).POST('/api/lead-views', { body: view }));
}

/** Changes a view of one's own. */
export async function changeView(id: number, view: { name?: string; is_shared?: boolean; settings?: Record<string, unknown> }) {
  return dataOf(await (await backend()).PATCH('/api/lead-views/{id}', { params: { path: { id } }, body: view }));
}

/** Puts a view of one's own away. */
export async function deleteView(id: number): Promise<void> {
  dataOf(await (await backend()).DELETE('/api/lead-views/{id}', { params: { path: { id } } }));
}

/** Brings a deleted view back. */
export async function restoreView(id: number) {
  return dataOf(await (await backend()).POST('/api/lead-views/{id}/restore', { params: { path: { id } } }));
}

/** Orders work on many leads; the same key is the same work, however often it is sent. */
export async function orderBulk(order: BulkOrder, key: string) {
  return dataOf(await (await backend()).POST('/api/leads/bulk', { params: { header: { 'Idempotency-Key': key } }, body: order as never }));
}

/** How far work on many leads is. */
export async function readBulk(id: number) {
  return dataOf(await (await backend()).GET('/api/leads/bulk/{id}', { params: { path: { id } } }));
}

/** Orders that work on many leads be taken back. */
export async function undoBulk(id: number) {
  return dataOf(await (await backend()).POST('/api/leads/bulk/{id}/undo', { params: { path: { id } } }));
}

/** Brings a lead in; says whether the address was new. */
export async function addLead(lead: NewLead, key: string) {
  const answer = await (await backend()).POST('/api/leads', { params: { header: { 'Idempotency-Key': key } }, body: lead });
  return { lead: dataOf(answer), isNew: answer.response.status === 201 };
}

/**
 * Reads the list as a CSV file, however long that takes, and tells how many lines have come.
 * @param query the parameters of the list, with `columns`
 */
export async function exportLeads(query: Record<string, string>, signal: AbortSignal, onLines: (lines: number) => void): Promise<Blob> {
  const { apiUrl, token } = await session.current();
  const answer = await fetch(`${apiUrl}/api/leads/export?${new URLSearchParams(query).toString()}`, { headers: { Authorization: `Bearer ${token}` }, credentials: 'omit', signal });
  if (!answer.ok || !answer.body) throw refusalOf(answer.status, await answer.json().catch(() => null));
  const reader = answer.body.getReader();
  const pieces: BlobPart[] = [];
  let lines = -1;
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
    pieces.push(piece.value as BlobPart);
    for (const byte of piece.value) if (byte === 10) lines += 1;
    onLines(Math.max(0, lines));
  }
  return new Blob(pieces, { type: 'text/csv' });
}
