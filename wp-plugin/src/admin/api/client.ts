import type { paths } from '@dmat/shared/api/schema';
import createClient, { type Client } from 'openapi-fetch';
import { noAnswer, refusalOf, tooSlow } from './refusal.js';
import type { SessionKeeper } from './session.js';
import { session } from './wordpress.js';

/** Milliseconds a request may take before the screen says so. */
const patience = 15_000;

/** Sends one request to the backend with the person's token, a time-out, and one more try after a 401. */
export function authorizedFetch(keeper: SessionKeeper, send: typeof fetch = (...args) => fetch(...args), patienceMs = patience) {
  return async (request: Request): Promise<Response> => {
    const again = request.clone();
    const live = await keeper.current();
    const answer = await once(request, live.token, send, patienceMs);
    if (answer.status !== 401) return answer;
    const renewed = await keeper.renew(live.token);
    return once(again, renewed.token, send, patienceMs);
  };
}

/** The typed client of the backend; its address comes with the session. */
export async function backend(): Promise<Client<paths>> {
  const { apiUrl } = await session.current();
  if (!known || known.apiUrl !== apiUrl) {
    known = { apiUrl, client: createClient<paths>({ baseUrl: apiUrl, credentials: 'omit', fetch: authorizedFetch(session) }) };
  }
  return known.client;
}

/** The data of an answer, or the refusal in words. */
export function dataOf<T>(answer: { data?: T; error?: unknown; response: Response }): T {
  if (!answer.response.ok) throw refusalOf(answer.response.status, answer.error);
  return answer.data as T;
}

let known: { apiUrl: string; client: Client<paths> } | null = null;

async function once(request: Request, token: string, send: typeof fetch, patienceMs: number): Promise<Response> {
  const clock = new AbortController();
  const timer = setTimeout(() => clock.abort(), patienceMs);
  const giveUp = () => clock.abort();
  request.signal.addEventListener('abort', giveUp);
  if (request.signal.aborted) clock.abort();
  const headers = new Headers(request.headers);
  headers.set('Authorization', `Bearer ${token}`);
  headers.set('Accept', 'application/json');
  try {
    return await send(new Request(request, { headers, signal: clock.signal, credentials: 'omit' }));
  } catch (error) {
    if (request.signal.aborted) throw error;
    throw clock.signal.aborted ? tooSlow() : noAnswer();
  } finally {
    clearTimeout(timer);
    request.signal.removeEventListener('abort', giveUp);
  }
}
