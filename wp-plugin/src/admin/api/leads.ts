import { backend, dataOf } from './client.js';
import type { LeadChanges, LeadQuery } from './types.js';

/** One page of leads. */
export async function listLeads(query: LeadQuery, signal?: AbortSignal) {
  return dataOf(await (await backend()).GET('/api/leads', { params: { query }, signal: signal ?? null }));
}

/** One lead with everything about it. */
export async function readLead(id: number, signal?: AbortSignal) {
  return dataOf(await (await backend()).GET('/api/leads/{id}', { params: { path: { id } }, signal: signal ?? null }));
}

/** Changes a lead; refused as `stale` when somebody changed it after `version`. */
export async function changeLead(id: number, version: number, changes: LeadChanges) {
  return dataOf(await (await backend()).PATCH('/api/leads/{id}', { params: { path: { id } }, body: { ...changes, version } }));
}

/** Deletes a lead with its history. */
export async function deleteLead(id: number): Promise<void> {
  dataOf(await (await backend()).DELETE('/api/leads/{id}', { params: { path: { id } } }));
}

/** A stretch of a lead's history, newest first, visit by visit. */
export async function readTimeline(id: number, query: { cursor?: string; kinds?: string }, signal?: AbortSignal) {
  return dataOf(await (await backend()).GET('/api/leads/{id}/timeline', { params: { path: { id }, query }, signal: signal ?? null }));
}

/** Puts a tag on a lead. */
export async function addTag(id: number, tag: string): Promise<void> {
  dataOf(await (await backend()).POST('/api/leads/{id}/tags', { params: { path: { id } }, body: { tag } }));
}

/** Takes a tag off a lead. */
export async function removeTag(id: number, tag: string): Promise<void> {
  dataOf(await (await backend()).DELETE('/api/leads/{id}/tags', { params: { path: { id } }, body: { tag } }));
}

/** Leaves a note on a lead. */
export async function addNote(id: number, body: string) {
  return dataOf(await (await backend()).POST('/api/leads/{id}/notes', { params: { path: { id } }, body: { body } }));
}

/** Deletes a note for good. */
export async function deleteNote(id: number, noteId: number): Promise<void> {
  dataOf(await (await backend()).DELETE('/api/leads/{id}/notes/{noteId}', { params: { path: { id, noteId } } }));
}

/** The tags in use. */
export async function listTags(signal?: AbortSignal) {
  return dataOf(await (await backend()).GET('/api/tags', { signal: signal ?? null })).items;
}
