import { ConfirmationsService, UnsubscribeTokens } from '../../src/modules/privacy/index.js';
import { call, makeAccount, pairSite, signIn, type PairedSite } from '../support/accounts.js';
import { startApp, type TestApp } from '../support/test-app.js';
import { routeRules } from './route-rules.js';

let app: TestApp;
let site: PairedSite;
let admin: string;
let companyId: number;
/** Every route with something in place of its parameters. */
const routes = Object.keys(routeRules).map((route) => route.split(' ') as [string, string]).map(([method, path]) => ({ method, path: path.replace(/\{\w+\}/g, '1') }));

beforeAll(async () => {
  app = await startApp({ config: { trustedProxies: ['127.0.0.1'] } });
  const account = await makeAccount(app);
  companyId = account.companyId;
  admin = (await signIn(app, account)).access;
  site = await pairSite(app, admin);
});
afterAll(() => app?.close());

const ask = (method: string, path: string, headers: Record<string, string>) => fetch(`${app.url}${path}`, { method, headers, redirect: 'manual', ...(['GET', 'DELETE'].includes(method) ? {} : { body: '{}' }) })
  .then(async (answer) => { await answer.arrayBuffer(); return answer; });

describe('a page of somebody else', () => {
  it.each(['https://evil.example', 'null', 'https://evil.example.test', 'file://', 'http://localhost:3000'])('(%s) can neither ask first nor read an answer, on any route', async (origin) => {
    const open: string[] = [];
    for (const { method, path } of routes) {
      if (path === '/api/public/sites/time') continue;
      const first = await ask('OPTIONS', path, { origin, 'access-control-request-method': method, 'access-control-request-headers': 'authorization' });
      if (first.status !== 403 || first.headers.has('access-control-allow-origin')) open.push(`OPTIONS ${path}: ${first.status}`);
    }
    for (const { path } of routes.filter(({ method }) => method === 'GET')) {
      if (path === '/api/public/sites/time') continue;
      const answer = await ask('GET', path, { origin, authorization: `Bearer ${admin}` });
      if (answer.headers.has('access-control-allow-origin')) open.push(`GET ${path}`);
    }
    expect(open).toEqual([]);
  }, 60_000);

  it('that only looks like a connected site is none of it', async () => {
    const host = new URL(site.origin).host;
    for (const origin of [`http://${host}`, `${site.origin}:8443`, `${site.origin}.evil.example`, `https://evil-${host}`, `${site.origin}/`, site.origin.toUpperCase()]) {
      const answer = await ask('GET', '/api/me', { origin, authorization: `Bearer ${admin}` });
      expect([origin, answer.headers.get('access-control-allow-origin')]).toEqual([origin, null]);
    }
    const own = await ask('GET', '/api/me', { origin: site.origin, authorization: `Bearer ${admin}` });
    expect(own.headers.get('access-control-allow-origin')).toBe(site.origin);
  });
});

it('never rides on a cookie: none is set, none is read, and no page may send one along', async () => {
  const faults: string[] = [];
  for (const { method, path } of routes) {
    const answer = await ask(method, path, { origin: site.origin, cookie: `token=${admin}; access_token=${admin}; session=${admin}` });
    if (answer.headers.has('set-cookie')) faults.push(`${method} ${path} sets a cookie`);
    if (answer.headers.has('access-control-allow-credentials')) faults.push(`${method} ${path} allows credentials`);
    const rule = Object.entries(routeRules).find(([name]) => name.replace(/\{\w+\}/g, '1') === `${method} ${path}`)![1];
    if (rule.who !== 'everybody' && answer.status !== 401) faults.push(`${method} ${path} answered ${answer.status} to a cookie`);
  }
  expect(faults).toEqual([]);
}, 60_000);

it('no answer may be framed, sniffed or kept', async () => {
  const faults: string[] = [];
  for (const { method, path } of [...routes, { method: 'GET', path: '/nowhere' }, { method: 'GET', path: '/health/ready' }, { method: 'GET', path: '/api/leads?x=1' }]) {
    const answer = await ask(method, path, { authorization: `Bearer ${admin}` });
    const policy = answer.headers.get('content-security-policy') ?? '';
    if (!policy.includes("frame-ancestors 'none'") || !policy.includes("default-src 'none'") || policy.includes('script-src')) faults.push(`${method} ${path}: ${policy}`);
    if (answer.headers.get('x-frame-options') !== 'DENY') faults.push(`${method} ${path}: framed`);
    if (answer.headers.get('x-content-type-options') !== 'nosniff') faults.push(`${method} ${path}: sniffed`);
    if (!answer.headers.get('cache-control')) faults.push(`${method} ${path}: kept`);
  }
  expect(faults).toEqual([]);
}, 60_000);

it('the pages behind links may be framed by nobody and send their form only home', async () => {
  const links = [
    app.get(UnsubscribeTokens).url({ companyId, messageId: 1, leadId: null, channel: 'email', address: 'ada@example.test' }),
    app.get(ConfirmationsService).url(companyId, 1),
    `${app.url}/api/public/unsubscribe/wrong`, `${app.url}/api/public/confirm/wrong`,
  ];
  for (const link of links) {
    const answer = await call(app, 'GET', new URL(link).pathname);
    const policy = answer.headers.get('content-security-policy')!;
    for (const rule of ["default-src 'none'", "form-action 'self'", "base-uri 'none'", "frame-ancestors 'none'"]) expect(policy).toContain(rule);
    expect(answer.headers.get('x-frame-options')).toBe('DENY');
    expect(answer.headers.get('referrer-policy')).toBe('no-referrer');
    expect(answer.text).not.toMatch(/<script|<iframe|\son\w+=/i);
  }
});
