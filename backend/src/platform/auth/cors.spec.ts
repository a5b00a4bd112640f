import { Cors } from './cors.js';
import type { SiteDirectory } from './site-directory.js';

interface Sent { code: number; headers: Record<string, string>; isSent: boolean }

async function ask(method: string, url: string, headers: Record<string, string>): Promise<Sent> {
  const sent: Sent = { code: 200, headers: {}, isSent: false };
  const reply = {
    header(name: string, value: string) { sent.headers[name] = value; return reply; },
    code(code: number) { sent.code = code; return reply; },
    send() { sent.isSent = true; return reply; },
  };
  const sites = { isKnownOrigin: async (origin: string) => origin === 'https://shop.test' } as SiteDirectory;
  await new Cors({} as never, sites).onRequest({ method, url, headers } as never, reply as never);
  return sent;
}

describe('CORS', () => {
  it('answers the preflight of a known origin, and lets the browser remember it', async () => {
    const sent = await ask('OPTIONS', '/api/leads?limit=1', { origin: 'https://shop.test', 'access-control-request-method': 'GET' });
    expect(sent).toMatchObject({ code: 204, isSent: true, headers: { 'access-control-allow-origin': 'https://shop.test', 'access-control-max-age': '600' } });
  });

  it('refuses the preflight of any other origin', async () => {
    const sent = await ask('OPTIONS', '/api/leads', { origin: 'https://evil.test', 'access-control-request-method': 'GET' });
    expect(sent).toMatchObject({ code: 403, isSent: true });
    expect(sent.headers['access-control-allow-origin']).toBeUndefined();
  });

  it('marks a real request and lets it go on', async () => {
    expect(await ask('GET', '/api/leads', { origin: 'https://shop.test' })).toMatchObject({ isSent: false, headers: { 'access-control-allow-origin': 'https://shop.test', vary: 'Origin' } });
  });

  it('tells caches that answers differ by origin even when none was sent', async () => {
    expect((await ask('GET', '/api/leads', {})).headers).toEqual({ vary: 'Origin' });
  });

  it('leaves what is not the API alone', async () => {
    expect((await ask('GET', '/health/live', { origin: 'https://shop.test' })).headers).toEqual({});
  });

  it('opens the clock to everybody', async () => {
    expect((await ask('GET', '/api/public/sites/time', { origin: 'https://any.test' })).headers['access-control-allow-origin']).toBe('*');
  });
});
