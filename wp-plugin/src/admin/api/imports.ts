import type { components } from '@dmat/shared/api/schema';
import { backend, dataOf } from './client.js';
import { refusalOf } from './refusal.js';
import { session } from './wordpress.js';

/** A file of contacts on its way in. */
export type ContactImport = components['schemas']['ImportDto'];
/** What is to happen with the people of a file. */
export type ImportSettings = components['schemas']['ImportSettings'];

/** Bytes of one piece; the backend takes 8 MB at most. */
const pieceSize = 4_000_000;
const tries = 3;

/** Files of contacts, newest first. */
export async function listImports(signal?: AbortSignal) {
  return dataOf(await (await backend()).GET('/api/imports', { signal: signal ?? null })).items;
}

/** How far one file is. */
export async function readImport(id: number, signal?: AbortSignal) {
  return dataOf(await (await backend()).GET('/api/imports/{id}', { params: { path: { id } }, signal: signal ?? null }));
}

/**
 * Sends a file piece by piece, each again when the line breaks, and has it looked at.
 * @param onProgress told the bytes that have arrived
 */
export async function sendFile(file: File, onProgress: (bytes: number) => void, signal: AbortSignal): Promise<ContactImport> {
  const client = await backend();
  const { id } = dataOf(await client.POST('/api/imports', { body: { name: file.name.slice(0, 255) } }));
  for (let at = 0; at < file.size || at === 0; at += pieceSize) {
    await sendPiece(id, at, file.slice(at, at + pieceSize), signal);
    onProgress(Math.min(file.size, at + pieceSize));
  }
  return dataOf(await client.POST('/api/imports/{id}/complete', { params: { path: { id } } }));
}

/** Says what stands in which column and has the file checked by that. */
export async function checkImport(id: number, targets: readonly (string | null)[], options: ImportSettings) {
  return dataOf(await (await backend()).POST('/api/imports/{id}/check', { params: { path: { id } }, body: { targets: targets as string[], options } }));
}

/** Starts the import. */
export async function startImport(id: number) {
  return dataOf(await (await backend()).POST('/api/imports/{id}/start', { params: { path: { id } } }));
}

/** Takes the import back. */
export async function undoImport(id: number) {
  return dataOf(await (await backend()).POST('/api/imports/{id}/undo', { params: { path: { id } } }));
}

/** The refused rows with their reasons, as a file. */
export async function readRefused(id: number): Promise<Blob> {
  const { token, apiUrl } = await session.current();
  const answer = await fetch(`${apiUrl}/api/imports/${id}/refused.csv`, { headers: { Authorization: `Bearer ${token}` }, credentials: 'omit' });
  if (!answer.ok) throw refusalOf(answer.status, await answer.json().catch(() => null));
  return answer.blob();
}

async function sendPiece(id: number, at: number, piece: Blob, signal: AbortSignal): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    const { token, apiUrl } = await session.current();
    const answer = await fetch(`${apiUrl}/api/imports/${id}/parts?at=${at}`, {
      method: 'PUT', body: piece, headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/octet-stream' }, credentials: 'omit', signal,
    }).catch((error: unknown) => {
      if (signal.aborted || attempt >= tries) throw error;
      return null;
    });
    if (answer?.ok) return;
    if (answer?.status === 401) await session.renew(token);
    if (attempt >= tries || (answer && answer.status < 500 && answer.status !== 401)) throw refusalOf(answer?.status ?? 503, await answer?.json().catch(() => null));
  }
}
