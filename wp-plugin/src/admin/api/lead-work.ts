import { backend, dataOf } from './client.js';
import type { MergeInput, OrganizationChanges, TaskChanges, TaskInput } from './types.js';

/** What is to be done about a lead. */
export async function listTasks(id: number, signal?: AbortSignal) {
  return dataOf(await (await backend()).GET('/api/leads/{id}/tasks', { params: { path: { id } }, signal: signal ?? null })).items;
}

/** Adds a task; the same key adds it once. */
export async function addTask(id: number, task: TaskInput, key: string) {
  return dataOf(await (await backend()).POST('/api/leads/{id}/tasks', { params: { path: { id }, header: { 'Idempotency-Key': key } }, body: task }));
}

/** Changes a task; refused as `stale` when somebody was quicker. */
export async function changeTask(id: number, taskId: number, version: number, changes: TaskChanges) {
  return dataOf(await (await backend()).PATCH('/api/leads/{id}/tasks/{taskId}', { params: { path: { id, taskId } }, body: { ...changes, version } }));
}

/** Deletes a task. */
export async function deleteTask(id: number, taskId: number): Promise<void> {
  dataOf(await (await backend()).DELETE('/api/leads/{id}/tasks/{taskId}', { params: { path: { id, taskId } } }));
}

/** Brings a deleted task back. */
export async function restoreTask(id: number, taskId: number): Promise<void> {
  dataOf(await (await backend()).POST('/api/leads/{id}/tasks/{taskId}/restore', { params: { path: { id, taskId } } }));
}

/** Files the team keeps with a lead. */
export async function listFiles(id: number, signal?: AbortSignal) {
  return dataOf(await (await backend()).GET('/api/leads/{id}/files', { params: { path: { id } }, signal: signal ?? null })).items;
}

/** Keeps a file with a lead. */
export async function addFile(id: number, file: File) {
  return dataOf(
    await (await backend()).POST('/api/leads/{id}/files', {
      params: { path: { id }, query: { name: file.name } },
      body: file as never,
      bodySerializer: (body: unknown) => body as BodyInit,
      headers: { 'Content-Type': 'application/octet-stream' },
    }),
  );
}

/** The bytes of a file. */
export async function readFile(id: number): Promise<Blob> {
  return dataOf<Blob>((await (await backend()).GET('/api/files/{id}', { params: { path: { id } }, parseAs: 'blob' })) as { data?: Blob; response: Response });
}

/** Deletes a file. */
export async function deleteFile(id: number, fileId: number): Promise<void> {
  dataOf(await (await backend()).DELETE('/api/leads/{id}/files/{fileId}', { params: { path: { id, fileId } } }));
}

/** Brings a deleted file back. */
export async function restoreFile(id: number, fileId: number): Promise<void> {
  dataOf(await (await backend()).POST('/api/leads/{id}/files/{fileId}/restore', { params: { path: { id, fileId } } }));
}

/** The employer of a lead with its other leads. */
export async function readOrganization(id: number, signal?: AbortSignal) {
  return dataOf(await (await backend()).GET('/api/organizations/{id}', { params: { path: { id } }, signal: signal ?? null }));
}

/** Changes what is known of an employer. */
export async function changeOrganization(id: number, version: number, changes: OrganizationChanges) {
  return dataOf(await (await backend()).PATCH('/api/organizations/{id}', { params: { path: { id } }, body: { ...changes, version } }));
}

/** Other leads who may be the same person. */
export async function listDuplicates(id: number, signal?: AbortSignal) {
  return dataOf(await (await backend()).GET('/api/leads/{id}/duplicates', { params: { path: { id } }, signal: signal ?? null })).items;
}

/** Leads that became part of this one. */
export async function listMerges(id: number, signal?: AbortSignal) {
  return dataOf(await (await backend()).GET('/api/leads/{id}/merges', { params: { path: { id } }, signal: signal ?? null })).items;
}

/** Makes another lead a part of this one. */
export async function mergeLeads(id: number, wanted: MergeInput) {
  return dataOf(await (await backend()).POST('/api/leads/{id}/merge', { params: { path: { id } }, body: wanted }));
}

/** Makes two leads of one again. */
export async function undoMerge(id: number, mergeId: number) {
  return dataOf(await (await backend()).POST('/api/leads/{id}/merges/{mergeId}/undo', { params: { path: { id, mergeId } } }));
}

/** Brings a deleted lead back with all that hung on it. */
export async function restoreLead(id: number) {
  return dataOf(await (await backend()).POST('/api/leads/{id}/restore', { params: { path: { id } } }));
}

/** The people of the company. */
export async function readTeam(signal?: AbortSignal) {
  return dataOf(await (await backend()).GET('/api/team', { signal: signal ?? null })).items;
}
