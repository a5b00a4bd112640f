import { createSign, generateKeyPairSync, randomUUID } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { LOGIN_TOKEN_LIFE_S, LoginTokens } from '../../src/platform/auth/login-tokens.js';
import { call, makeAccount, pairSite, signIn, signToken, siteItself, siteToken, type Account, type PairedSite } from '../support/accounts.js';
import { startApp, type TestApp } from '../support/test-app.js';

const vectors = fileURLToPath(new URL('../../../../shared/contracts/vectors', import.meta.url));

let app: TestApp;
let account: Account;
let site: PairedSite;
let sid: string;
beforeAll(async () => {
  app = await startApp();
  account = await makeAccount(app);
  const { access } = await signIn(app, account);
  sid = JSON.parse(Buffer.from(access.split('.')[1]!, 'base64url').toString()).sid;
  site = await pairSite(app, access);
});
afterAll(() => app?.close());

const statusOf = async (bearer: string): Promise<number> => (await call(app, 'GET', '/api/me', { bearer })).status;
const now = (): number => Math.floor(Date.now() / 1000);

/** A login token with a right signature, and claims and header fields a test may bend. */
function loginToken(claims: Record<string, unknown> = {}, header: Record<string, unknown> = {}): string {
  const iat = now();
  return signToken({ alg: 'HS256', typ: 'JWT', kid: 'dmat', ...header },
    { iss: 'dmat-api', aud: 'dmat-api', sub: String(account.userId), sid, iat, nbf: iat, exp: iat + LOGIN_TOKEN_LIFE_S, ...claims }, app.get(LoginTokens).key());
}

it('believes the tokens it should, so that the refusals below mean something', async () => {
  expect(await statusOf(loginToken())).toBe(200);
  expect(await statusOf(siteToken(site))).toBe(200);
  expect(await statusOf(siteItself(site))).toBe(200);
});

describe('claims that are refused', () => {
  const t = now();
  it.each<[string, Record<string, unknown>]>([
    ['no end', { exp: undefined }],
    ['an end that is text', { exp: `${t + 300}` }],
    ['an end that has passed', { iat: t - 400, nbf: t - 400, exp: t - 61 }],
    ['no birth', { iat: undefined }],
    ['a birth in the future', { iat: t + 120, nbf: t + 120, exp: t + 300 }],
    ['a beginning in the future', { nbf: t + 120 }],
    ['too long a life', { exp: t + 3_600 }],
    ['another audience', { aud: 'other-api' }],
    ['no audience', { aud: undefined }],
    ['another issuer', { iss: 'somebody' }],
    ['no issuer', { iss: undefined }],
  ])('%s, in either kind of token', async (_, claims) => {
    expect(await statusOf(loginToken(claims))).toBe(401);
    expect(await statusOf(siteToken(site, claims))).toBe(401);
  });

  it.each<[string, Record<string, unknown>]>([
    ['the issuer of logins', { iss: 'dmat-api' }],
    ['a person who claims to be the site', { caps: ['dmat_site'] }],
    ['the site with a person’s capabilities', { sub: 'site', caps: ['dmat_view_leads'] }],
    ['the site with both', { sub: 'site', caps: ['dmat_site', 'dmat_manage_settings'] }],
    ['capabilities that are no list', { caps: 'dmat_view_leads' }],
    ['no capabilities', { caps: undefined }],
    ['a user that is SQL', { sub: "1' OR '1'='1" }],
    ['a user that is an object', { sub: { id: 7 } }],
  ])('in a site token: %s', async (_, claims) => {
    expect(await statusOf(siteToken(site, claims))).toBe(401);
  });

  it.each<[string, Record<string, unknown>]>([
    ['the issuer of sites', { iss: 'dmat-wp' }],
    ['a user who does not exist', { sub: '999999999' }],
    ['a login that does not exist', { sid: randomUUID() }],
    ['no login', { sid: undefined }],
    ['a number as user', { sub: 1 }],
    ['SQL as user', { sub: '1 OR 1=1' }],
  ])('in a login token: %s', async (_, claims) => {
    expect(await statusOf(loginToken(claims))).toBe(401);
  });

  it('of a login token gain nothing: what a user may do is not read from it', async () => {
    const { json } = await call(app, 'GET', '/api/me', { bearer: loginToken({ caps: ['dmat_site'], role: 'admin', company_id: 999 }) });
    expect(json.company.id).toBe(account.companyId);
    expect(json.caps).not.toContain('dmat_site');
  });

  it('of a site token that name capabilities unknown here are passed over', async () => {
    expect((await call(app, 'GET', '/api/me', { bearer: siteToken(site, { caps: ['dmat_view_leads', 'dmat_fly'] }) })).json.caps).toEqual(['dmat_view_leads']);
  });
});

describe('headers that are refused', () => {
  it.each<[string, Record<string, unknown>]>([
    ['alg none', { alg: 'none' }],
    ['alg None', { alg: 'None' }],
    ['alg HS512', { alg: 'HS512' }],
    ['a path as kid', { kid: '../../../../dev/null' }],
    ['SQL as kid', { kid: "st_x' UNION SELECT 'key" }],
    ['an object as kid', { kid: { $ne: null } }],
    ['__proto__ as kid', { kid: '__proto__' }],
    ['no kid', { kid: undefined }],
    ['jku', { jku: 'http://127.0.0.1:1/keys.json' }],
    ['x5u', { x5u: 'http://127.0.0.1:1/key.pem' }],
    ['jwk', { jwk: { kty: 'oct', k: 'AAAA' } }],
    ['x5c', { x5c: ['AAAA'] }],
    ['crit', { crit: ['exp'] }],
    ['b64', { b64: false }],
    ['another typ', { typ: 'at+jwt' }],
  ])('%s', async (_, header) => {
    expect(await statusOf(loginToken({}, header))).toBe(401);
    expect(await statusOf(siteToken(site, {}, header))).toBe(401);
  });

  it('a site’s token under the name of the login key, and the other way round', async () => {
    expect(await statusOf(siteToken(site, {}, { kid: 'dmat' }))).toBe(401);
    expect(await statusOf(loginToken({}, { kid: site.publicId }))).toBe(401);
  });

  it('one site’s token under the name of another', async () => {
    const other = await pairSite(app, (await signIn(app, await makeAccount(app))).access);
    expect(await statusOf(siteToken(site, {}, { kid: other.publicId }))).toBe(401);
  });
});

describe('signatures that are refused', () => {
  it('none at all, an empty one, a changed one, one over other claims', async () => {
    const good = loginToken();
    const [head, body, signature] = good.split('.') as [string, string, string];
    const none = Buffer.from('{"alg":"none","typ":"JWT","kid":"dmat"}').toString('base64url');
    const other = loginToken({ sub: '987654' }).split('.')[1];
    const flipped = (signature.startsWith('A') ? 'B' : 'A') + signature.slice(1);
    for (const bad of [`${head}.${body}`, `${head}.${body}.`, `${none}.${body}.`, `${none}.${body}.${signature}`, `${head}.${body}.${flipped}`, `${head}.${other}.${signature}`, `${good}=`, ` ${good} x`, `${good}.`]) {
      expect(await statusOf(bad)).toBe(401);
    }
  });

  it('a public RSA key used as the secret, and a real RS256 signature', async () => {
    const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048, publicKeyEncoding: { type: 'spki', format: 'pem' }, privateKeyEncoding: { type: 'pkcs8', format: 'pem' } });
    const iat = now();
    const claims = { iss: 'dmat-api', aud: 'dmat-api', sub: String(account.userId), sid, iat, exp: iat + 300 };
    expect(await statusOf(signToken({ alg: 'HS256', kid: 'dmat' }, claims, publicKey))).toBe(401);
    const input = [{ alg: 'RS256', kid: 'dmat' }, claims].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.');
    expect(await statusOf(`${input}.${createSign('sha256').update(input).sign(privateKey, 'base64url')}`)).toBe(401);
  });

  it('keys a lazy server would have', async () => {
    const claims = { iss: 'dmat-api', aud: 'dmat-api', sub: String(account.userId), sid, iat: now(), exp: now() + 300 };
    for (const key of ['', 'secret', 'undefined', 'null', Buffer.alloc(32), app.config.secret]) {
      expect(await statusOf(signToken({ alg: 'HS256', kid: 'dmat' }, claims, key))).toBe(401);
    }
  });
});

describe('every published test vector', () => {
  if (!existsSync(vectors)) {
    console.warn(`Not run: the Wycheproof and RFC vectors are not at ${vectors}`);
    it.skip('are not on this machine', () => undefined);
    return;
  }
  const read = (path: string): never => JSON.parse(readFileSync(`${vectors}/${path}`, 'utf8')) as never;

  it('of Wycheproof is no way in', async () => {
    const { testGroups } = read('wycheproof/json_web_signature_test.json') as { testGroups: { tests: { jws: unknown }[] }[] };
    const tokens = testGroups.flatMap(({ tests }) => tests.map(({ jws }) => (typeof jws === 'string' ? jws : JSON.stringify(jws))));
    expect(tokens.length).toBeGreaterThan(300);
    const statuses = new Set<number>();
    for (const token of tokens) statuses.add(await statusOf(token.replace(/[^\x20-\x7e]/g, '')));
    expect([...statuses]).toEqual([401]);
  });

  it('of RFC 7515 and RFC 7520 is no way in', async () => {
    const rfc7515 = read('rfc7515-a1-hs256.json') as { token: string };
    const rfc7520 = readdirSync(`${vectors}/rfc7520`).map((name) => (read(`rfc7520/${name}`) as { output: { compact: string } }).output.compact);
    for (const token of [rfc7515.token, ...rfc7520]) expect(await statusOf(token)).toBe(401);
  });
});
