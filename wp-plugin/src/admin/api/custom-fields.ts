import { backend, dataOf } from './client.js';
import type { CustomFieldInput } from './types.js';

/** The facts the company added to those every lead has: in use and put away. */
export async function listCustomFields(signal?: AbortSignal) {
  return dataOf(await (await backend()).GET('/api/custom-fields', { signal: signal ?? null }));
}

/** Adds a field; refused as `stale` when one with this name exists. */
export async function addCustomField(field: CustomFieldInput) {
  return dataOf(await (await backend()).POST('/api/custom-fields', { body: field }));
}

/** Renames a field or changes its options. */
export async function changeCustomField(id: number, version: number, changes: Pick<CustomFieldInput, 'label' | 'options'>) {
  return dataOf(await (await backend()).PATCH('/api/custom-fields/{id}', { params: { path: { id } }, body: { ...changes, version } as never }));
}

/** Puts a field away with all its values. */
export async function archiveCustomField(id: number): Promise<void> {
  dataOf(await (await backend()).DELETE('/api/custom-fields/{id}', { params: { path: { id } } }));
}

/** Brings a field back with all its values. */
export async function restoreCustomField(id: number): Promise<void> {
  dataOf(await (await backend()).POST('/api/custom-fields/{id}/restore', { params: { path: { id } } }));
}

/** Puts the fields in use into this order. */
export async function orderCustomFields(ids: number[]) {
  return dataOf(await (await backend()).PUT('/api/custom-fields/order', { body: { ids } }));
}
