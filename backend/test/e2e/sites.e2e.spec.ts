import { randomUUID } from 'node:crypto';
import { call, makeAccount, pairingBody, pairSite, signIn, siteItself, siteToken, type Account } from '../support/accounts.js';
import { startApp, type TestApp } from '../support/test-app.js';

let app: TestApp;
let account: Account;
let admin: string;
beforeAll(async () => { app = await startApp(); });
afterAll(() => app?.close());
beforeEach(async () => {
  account = await makeAccount(app);
  admin = (await signIn(app, account)).access;
  await forgetAttempts();
});

const makeCode = async (): Promise<string> => (await call(app, 'POST', '/api/sites/pairing-codes', { bearer: admin })).json.code;
const pair = (code: string, origin = `https://${randomUUID()}.test`) => call(app, 'POST', '/api/public/sites/pair', { body: pairingBody(code, origin) });

/** Every test comes from one address; their attempts must not add up. */
async function forgetAttempts(): Promise<void> {
  const { Redis } = await import('ioredis');
  const redis = new Redis(app.config.redisUrl);
  const keys = await redis.keys(`${app.config.queuePrefix}:throttle:*`);
  if (keys.length > 0) await redis.del(keys);
  redis.disconnect();
}

describe('pairing a site', () => {
  it('trades a code for an id and a secret, however the code was typed', async () => {
    const code = await makeCode();
    expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}$/);
    const { status, json } = await pair(` ${code.toLowerCase().replace('-', ' ')} `);
    expect(status).toBe(201);
    expect(json).toMatchObject({ site_id: expect.stringMatching(/^st_[0-9a-z]{20}$/), company: { id: account.companyId, name: account.company }, api_url: app.config.publicUrl });
    expect(Buffer.from(json.secret, 'base64url')).toHaveLength(32);
  });

  it('says which way a code is not good', async () => {
    const used = await makeCode();
    await pair(used);
    const old = await makeCode();
    await app.database.query('UPDATE pairing_codes SET expires_at = NOW(3) - INTERVAL 1 SECOND WHERE company_id = ? AND used_at IS NULL', [account.companyId]);
    expect((await pair(used)).json.code).toBe('pairing-code-used');
    expect((await pair(old)).json.code).toBe('pairing-code-expired');
    expect((await pair('AAAAA-AAAAA')).json.code).toBe('pairing-code-wrong');
    expect((await pair('nonsense')).json.code).toBe('pairing-code-wrong');
  });

  it('lets one of several that use a code at once in', async () => {
    const code = await makeCode();
    const answers = await Promise.all(Array.from({ length: 5 }, () => pair(code)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 400, 400, 400, 400]);
    expect((await call(app, 'GET', '/api/sites', { bearer: admin })).json.items).toHaveLength(1);
  });

  it('throttles guessing', async () => {
    const answers = [];
    for (let attempt = 0; attempt < 25; attempt++) answers.push(await pair('AAAAA-AAAAB'));
    const last = answers.at(-1)!;
    expect(last).toMatchObject({ status: 429, json: { code: 'too-many-attempts' } });
    expect(Number(last.headers.get('retry-after'))).toBeGreaterThan(0);
  });

  it('keeps the id of a site that is paired again, under a new secret', async () => {
    const first = await pairSite(app, admin);
    const again = await pairSite(app, admin, first.origin);
    expect(again.publicId).toBe(first.publicId);
    expect((await call(app, 'GET', '/api/me', { bearer: siteToken(first) })).status).toBe(401);
    expect((await call(app, 'GET', '/api/me', { bearer: siteToken(again) })).status).toBe(200);
  });

  it.each([['a path', 'https://example.test/blog'], ['a wildcard', 'https://*.example.test'], ['no scheme', 'example.test'], ['any', '*'], ['none', 'null'], ['a slash', 'https://example.test/']])(
    'refuses an origin with %s', async (_, origin) => {
      const body = { ...pairingBody(await makeCode(), 'https://example.test'), origins: [origin] };
      expect((await call(app, 'POST', '/api/public/sites/pair', { body })).status).toBe(400);
    });

  it('stores neither secret nor code as it is', async () => {
    const code = await makeCode();
    const { json } = await pair(code);
    const secret = Buffer.from(json.secret, 'base64url');
    const [row] = await app.database.query<{ secret_sealed: Buffer }>('SELECT secret_sealed FROM sites WHERE public_id = ?', [json.site_id]);
    expect(row!.secret_sealed.includes(secret)).toBe(false);
    const codes = await app.database.query<Record<string, unknown>>('SELECT * FROM pairing_codes WHERE company_id = ?', [account.companyId]);
    expect(JSON.stringify(codes)).not.toContain(code.replace('-', ''));
  });
});

describe('a connected site', () => {
  it('checks its own connection', async () => {
    const site = await pairSite(app, admin);
    const { status, json } = await call(app, 'POST', '/api/sites/self/check', { bearer: siteItself(site) });
    expect(status).toBe(200);
    expect(json).toMatchObject({ ok: true, company: { id: account.companyId, name: account.company }, site: { id: site.publicId, name: 'Test site' } });
    expect(Math.abs(Date.parse(json.now) - Date.now())).toBeLessThan(5_000);
  });

  it('cannot be played by a person, nor do what people do', async () => {
    const site = await pairSite(app, admin);
    expect((await call(app, 'POST', '/api/sites/self/check', { bearer: siteToken(site, { caps: ['dmat_manage_settings'] }) })).status).toBe(403);
    expect((await call(app, 'GET', '/api/sites', { bearer: siteItself(site) })).status).toBe(403);
  });

  it('is listed without its secret', async () => {
    const site = await pairSite(app, admin);
    const list = await call(app, 'GET', '/api/sites', { bearer: admin });
    expect(list.json.items[0]).toMatchObject({ public_id: site.publicId, url: site.origin, origins: [site.origin], status: 'active', timezone: 'Europe/Berlin' });
    expect(list.text).not.toContain('secret');
  });

  it('loses everything at once when it is disconnected, by either side', async () => {
    const [one, two] = [await pairSite(app, admin), await pairSite(app, admin)];
    const { items } = (await call(app, 'GET', '/api/sites', { bearer: admin })).json;
    const id = items.find((item: { public_id: string }) => item.public_id === one.publicId).id;
    expect((await call(app, 'DELETE', `/api/sites/${id}`, { bearer: admin })).status).toBe(204);
    expect((await call(app, 'DELETE', '/api/sites/self', { bearer: siteItself(two) })).status).toBe(204);
    for (const site of [one, two]) {
      expect((await call(app, 'GET', '/api/me', { bearer: siteToken(site) })).status).toBe(401);
      expect((await call(app, 'GET', '/api/me', { bearer: siteItself(site), headers: { origin: site.origin } })).headers.get('access-control-allow-origin')).toBeNull();
    }
    expect((await call(app, 'DELETE', `/api/sites/${id}`, { bearer: admin })).status).toBe(404);
  });
});

describe('CORS', () => {
  const preflight = (origin: string, path = '/api/leads') =>
    call(app, 'OPTIONS', path, { headers: { origin, 'access-control-request-method': 'GET', 'access-control-request-headers': 'authorization' } });

  it('lets the exact origin of an active site in, without credentials', async () => {
    const { origin } = await pairSite(app, admin);
    const { status, headers } = await preflight(origin);
    expect(status).toBe(204);
    expect(headers.get('access-control-allow-origin')).toBe(origin);
    expect(headers.get('access-control-allow-headers')).toContain('authorization');
    expect(Number(headers.get('access-control-max-age'))).toBeGreaterThan(0);
    expect(headers.get('access-control-allow-credentials')).toBeNull();
    expect(headers.get('vary')).toContain('Origin');
  });

  it('marks real answers too, refusals as well, so that the page can read them', async () => {
    const site = await pairSite(app, admin);
    const headers = { origin: site.origin };
    expect((await call(app, 'GET', '/api/me', { bearer: siteToken(site), headers })).headers.get('access-control-allow-origin')).toBe(site.origin);
    expect((await call(app, 'GET', '/api/me', { headers })).headers.get('access-control-allow-origin')).toBe(site.origin);
  });

  it('keeps every other origin out', async () => {
    const { origin } = await pairSite(app, admin);
    for (const foreign of [`${origin}.evil.test`, origin.replace('https', 'http'), `${origin}:8443`, 'null', 'https://evil.test']) {
      const { status, headers } = await preflight(foreign);
      expect([status, headers.get('access-control-allow-origin')]).toEqual([403, null]);
    }
  });

  it('opens the clock to every page', async () => {
    const { headers, json } = await call(app, 'GET', '/api/public/sites/time', { headers: { origin: 'https://anywhere.test' } });
    expect(headers.get('access-control-allow-origin')).toBe('*');
    expect(Date.parse(json.now)).toBeGreaterThan(0);
  });
});
