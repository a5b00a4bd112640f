import { createHmac, randomUUID } from 'node:crypto';
import { FirstAdminService } from '../../src/modules/users/index.js';
import { deriveKey } from '../../src/platform/crypto/crypto.js';
import { Throttles } from '../../src/platform/auth/throttle.js';
import type { TestApp } from './test-app.js';

/** An answer of the api, read. */
export interface Answer {
  status: number;
  headers: Headers;
  text: string;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- a test reads whatever came
  json: any;
}

/** What {@link call} sends beside method and path. */
export interface CallOptions {
  bearer?: string;
  body?: unknown;
  headers?: Record<string, string>;
}

/** One request to the api; a body goes as JSON. */
export async function call(app: TestApp, method: string, path: string, { bearer, body, headers }: CallOptions = {}): Promise<Answer> {
  const response = await fetch(`${app.url}${path}`, {
    method,
    redirect: 'manual',
    headers: {
      ...(bearer === undefined ? {} : { authorization: `Bearer ${bearer}` }),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  const isJson = /json/.test(response.headers.get('content-type') ?? '');
  return { status: response.status, headers: response.headers, text, json: isJson ? JSON.parse(text) : undefined };
}

/** A company with an admin who can sign in. */
export interface Account {
  companyId: number;
  userId: number;
  company: string;
  email: string;
  password: string;
}

export async function makeAccount(app: TestApp, name = randomUUID().slice(0, 8)): Promise<Account> {
  const account = { company: `Company ${name}`, email: `admin-${name}@example.test`, password: `a long password ${name}` };
  const made = await app.get(FirstAdminService).ensure({ ...account, name: `Admin ${name}` });
  return { ...account, ...made };
}

/** Signs in and gives the tokens. */
export async function signIn(app: TestApp, { email, password }: { email: string; password: string }): Promise<{ access: string; refresh: string }> {
  const answer = await call(app, 'POST', '/api/auth/login', { body: { email, password } });
  if (answer.status !== 200) throw new Error(`Sign-in answered ${answer.status}: ${answer.text}`);
  return { access: answer.json.access_token, refresh: answer.json.refresh_token };
}

/** A site connected through the api, with the secret only the plugin would hold. */
export interface PairedSite {
  publicId: string;
  secret: Buffer;
  origin: string;
}

/** Connects a site. The tests of a run pair more often than any one address may, so their count begins anew each time. */
export async function pairSite(app: TestApp, admin: string, origin = `https://${randomUUID().slice(0, 8)}.example.test`): Promise<PairedSite> {
  const code = (await call(app, 'POST', '/api/sites/pairing-codes', { bearer: admin })).json.code as string;
  await app.get(Throttles).of({ name: 'pair', times: 20, seconds: 900 }).clear('127.0.0.1');
  const answer = await call(app, 'POST', '/api/public/sites/pair', { body: pairingBody(code, origin) });
  if (answer.status !== 201) throw new Error(`Pairing answered ${answer.status}: ${answer.text}`);
  return { publicId: answer.json.site_id, secret: Buffer.from(answer.json.secret, 'base64url'), origin };
}

/** What a plugin sends to pair. */
export function pairingBody(code: string, origin: string): Record<string, unknown> {
  return { code, url: origin, name: 'Test site', origins: [origin], wp_version: '7.1.4', plugin_version: '0.1.0', timezone: 'Europe/Berlin', locale: 'de_DE' };
}

const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** Signs any header and claims with any key: tests need wrong ones too. */
export function signToken(header: Record<string, unknown>, claims: Record<string, unknown>, key: Buffer | string): string {
  const input = `${part(header)}.${part(claims)}`;
  return `${input}.${createHmac('sha256', key).update(input).digest('base64url')}`;
}

/** A site token as the plugin mints it, with claims and header fields a test may bend. */
export function siteToken(site: PairedSite, claims: Record<string, unknown> = {}, header: Record<string, unknown> = {}): string {
  const iat = Math.floor(Date.now() / 1000);
  return signToken(
    { alg: 'HS256', typ: 'JWT', kid: site.publicId, ...header },
    {
      iss: 'dmat-wp', aud: 'dmat-api', sub: '7', name: 'Zoë', email: 'zoe@example.test', caps: ['dmat_view_leads'], locale: 'de_DE',
      jti: randomUUID(), iat, nbf: iat, exp: iat + 300, ...claims,
    },
    deriveKey(site.secret, 'jwt'),
  );
}

/** The token of the site itself, server to server. */
export function siteItself(site: PairedSite): string {
  return siteToken(site, { sub: 'site', caps: ['dmat_site'], email: '' });
}
