import { randomUUID } from 'node:crypto';
import { deriveKey, hmac } from '../../src/platform/crypto/crypto.js';
import { call, makeAccount, pairSite, signIn, type Account, type Answer, type PairedSite } from '../support/accounts.js';
import { startApp, type TestApp } from '../support/test-app.js';

const chrome = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36';

describe('POST /api/public/collect', () => {
  let app: TestApp;
  let account: Account;
  let site: PairedSite;

  beforeAll(async () => {
    app = await startApp();
    account = await makeAccount(app);
    site = await pairSite(app, (await signIn(app, account)).access);
  });
  afterAll(() => app?.close());

  const beacon = (more: object = {}): object => ({
    site: site.publicId, page: { url: `${site.origin}/`, title: 'Home', referrer: '' }, events: [{ id: randomUUID(), type: 'page_view', at: Date.now() }], ...more,
  });
  const send = (body: unknown, headers: Record<string, string> = {}): Promise<Answer> =>
    call(app, 'POST', '/api/public/collect', { body, headers: { 'user-agent': chrome, ...headers } });
  const stored = async (): Promise<number> => Number((await app.database.query<{ events: number }>(
    'SELECT COUNT(*) AS events FROM analytics_events WHERE company_id = ?', [account.companyId]))[0]!.events);

  it('answers 204 without a body once the events are stored, sent as text or as JSON', async () => {
    const text = await send(JSON.stringify(beacon()), { 'content-type': 'text/plain;charset=UTF-8', origin: site.origin });
    expect([text.status, text.text, await stored()]).toEqual([204, '', 1]);
    expect((await send(beacon({ visitor: randomUUID(), session: randomUUID() }))).status).toBe(204);
    expect(await stored()).toBe(2);
  });

  it('tells a developer in words what is wrong', async () => {
    const answer = await send(beacon({ events: [{ id: 'x', type: 'click', at: 1 }] }));
    expect(answer.status).toBe(400);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    expect(answer.json).toMatchObject({ code: 'beacon-invalid', detail: expect.stringContaining('events[0].type must be one of page_view') });
  });

  it('refuses sites that are not connected, pages of other sites and bodies that are too large', async () => {
    expect((await send(beacon({ site: 'st_0000000000000000' }))).status).toBe(403);
    expect((await send(beacon({ page: { url: 'https://elsewhere.test/' } }))).status).toBe(403);
    expect((await send(beacon({ filler: 'x'.repeat(70_000) }))).status).toBe(413);
  });

  it.each(['', '[]', 'null', '"x"', '{"__proto__":{"a":1}}', '\u0000'])('answers %j with 400', async (body) => {
    expect((await send(body, { 'content-type': 'text/plain' })).status).toBe(400);
  });

  it('counts a page by its signed picture, and not when only asked about it', async () => {
    const body = Buffer.from(JSON.stringify({ v: 1, site: site.publicId, post: 1, url: `${site.origin}/quiet`, title: 'Quiet' })).toString('base64url');
    const path = `/api/public/collect.gif?p=${body}.${hmac(deriveKey(site.secret, 'pixel-image'), body).toString('base64url')}`;
    const before = await stored();
    expect((await call(app, 'HEAD', path, { headers: { 'user-agent': chrome } })).status).toBe(200);
    expect(await stored()).toBe(before);
    const answer = await call(app, 'GET', path, { headers: { 'user-agent': chrome, referer: `${site.origin}/quiet` } });
    expect([answer.status, answer.headers.get('content-type'), answer.headers.get('cache-control'), answer.headers.get('set-cookie')]).toEqual([200, 'image/gif', 'no-store', null]);
    expect(await stored()).toBe(before + 1);
    expect((await call(app, 'GET', `${path}x`)).status).toBe(403);
  });

  it('takes what a site passes on when it signed it', async () => {
    const text = JSON.stringify({ site: site.publicId, beacons: [{ body: JSON.stringify(beacon()), 'user-agent': chrome, ip: '203.0.113.0' }] });
    const signature = hmac(deriveKey(site.secret, 'beacons'), text).toString('base64url');
    const pass = (signed: string): Promise<Answer> => call(app, 'POST', '/api/public/collect-batch', { body: text, headers: { 'content-type': 'text/plain', 'x-dmat-signature': signed } });
    const before = await stored();
    expect((await pass(signature)).json).toEqual({ taken: 1, refused: 0 });
    expect((await pass('AAAA')).status).toBe(403);
    expect(await stored()).toBe(before + 1);
  });

  it('shows views of recognised visitors, of nobody and of machines apart', async () => {
    const { access } = await signIn(app, account);
    const read = async (): Promise<Record<string, Record<string, number> & { name: string; views: number }[]>> =>
      (await call(app, 'GET', '/api/traffic', { bearer: access })).json as never;
    const before = await read();
    await send(beacon({ visitor: randomUUID() }), { 'accept-language': 'pt-BR' });
    await send(beacon());
    await send(beacon({ visitor: randomUUID() }), { 'sec-gpc': '1' });
    await send(beacon({ visitor: randomUUID() }), { 'user-agent': 'Googlebot/2.1' });
    await send(beacon({ visitor: randomUUID() }), { 'sec-purpose': 'prefetch' });
    const after = await read();
    const more = (name: string): number => after['views']![name]! - before['views']![name]!;
    expect([more('recognised'), more('anonymous'), more('machines')]).toEqual([1, 2, 2]);
    expect(after['devices']!.map(({ name }) => name)).toEqual(['desktop']);
    expect(after['languages']!.find(({ name }) => name === 'pt')).toEqual({ name: 'pt', views: 1 });
    expect(after['countries']).toEqual([]);
  });

  it('sets no cookie', async () => {
    expect((await send(beacon({ visitor: randomUUID() }))).headers.get('set-cookie')).toBeNull();
  });
});
