import { backend, dataOf } from './client.js';
import { session } from './wordpress.js';

/** The address of the stream of news for whoever looks; good once and for a minute. */
export async function liveAddress(): Promise<string> {
  const { apiUrl } = await session.current();
  const { ticket } = dataOf(await (await backend()).POST('/api/live/ticket'));
  return `${apiUrl}/api/live?ticket=${encodeURIComponent(ticket)}`;
}
