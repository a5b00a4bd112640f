import { backend, dataOf } from './client.js';

/** The figures of the Home screen. */
export async function readHome(signal?: AbortSignal) {
  return dataOf(await (await backend()).GET('/api/home', { signal: signal ?? null }));
}

/** Work that was given up and waits for a person. */
export async function listDeadLetters(signal?: AbortSignal) {
  return dataOf(await (await backend()).GET('/api/dead-letters', { signal: signal ?? null })).items;
}

/** Tries a given-up piece of work again. */
export async function retryDeadLetter(id: number): Promise<void> {
  dataOf(await (await backend()).POST('/api/dead-letters/{id}/retry', { params: { path: { id } } }));
}

/** The pages with forms the backend knows. */
export async function listLandingPages(signal?: AbortSignal) {
  return dataOf(await (await backend()).GET('/api/landing-pages', { signal: signal ?? null })).items;
}

/** What the last 30 days came to. */
export async function readTrends(signal?: AbortSignal) {
  return dataOf(await (await backend()).GET('/api/home/trends', { signal: signal ?? null }));
}

/** Open tasks of the person looking. */
export async function readMyTasks(signal?: AbortSignal) {
  return dataOf(await (await backend()).GET('/api/tasks', { params: { query: { mine: true, open: true } }, signal: signal ?? null }));
}
