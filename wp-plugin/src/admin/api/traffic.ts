import { backend, dataOf } from './client.js';

/** The page views of the last seven days, by whose they are. */
export async function readTraffic(signal?: AbortSignal) {
  return dataOf(await (await backend()).GET('/api/traffic', { signal: signal ?? null }));
}
