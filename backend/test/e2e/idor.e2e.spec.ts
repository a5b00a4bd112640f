import type { Cap, Role } from '../../src/platform/auth/caps.js';
import { describeApi } from '../../src/doors/describe-api.js';
import { call, makeAccount, pairSite, signIn, siteItself, siteToken } from '../support/accounts.js';
import { listRoutes } from '../support/listed-routes.js';
import { picture, plantCompany, type PlantedCompany } from '../support/planted-company.js';
import { startApp, type TestApp } from '../support/test-app.js';
import { UsersService } from '../../src/modules/users/index.js';
import { routeRules, type Ids, type RouteRule } from './route-rules.js';

interface Caller { name: string; bearer: () => Promise<string | undefined>; caps: readonly Cap[] }

let app: TestApp;
let a: PlantedCompany;
let callers: Caller[];
let routes: string[];

beforeAll(async () => {
  app = await startApp();
  a = await plantCompany(app);
  callers = await callersOfB();
  routes = listRoutes((app.app.getHttpAdapter().getInstance() as unknown as { printRoutes: (options: object) => string }).printRoutes({ commonPrefix: false }));
});
afterAll(() => app?.close());

/** Everybody who is not of company A: strangers, people of B's WordPress by role, B's own users, B's machine and site. */
async function callersOfB(): Promise<Caller[]> {
  const account = await makeAccount(app);
  const { access } = await signIn(app, account);
  const sites = { people: await pairSite(app, access), itself: await pairSite(app, access) };
  const all: Cap[] = ['dmat_view_leads', 'dmat_manage_campaigns', 'dmat_sell', 'dmat_manage_settings'];
  const { key } = (await call(app, 'POST', '/api/api-keys', { bearer: access, body: { name: 'Machine', caps: all } })).json as { key: string };
  const user = async (role: Role, caps: readonly Cap[]): Promise<Caller> => {
    const member = { name: role, email: `${role}-${account.companyId}@example.test`, password: `the password of ${role}` };
    await call(app, 'POST', '/api/users', { bearer: access, body: { ...member, role } });
    const tokens = await signIn(app, member);
    return { name: role, bearer: async () => tokens.access, caps };
  };
  const wordpress = (name: string, caps: readonly Cap[]): Caller => ({ name: `${name} of a site`, bearer: async () => siteToken(sites.people, { caps }), caps });
  return [
    { name: 'anonymous', bearer: async () => undefined, caps: [] },
    wordpress('subscriber', []),
    wordpress('contributor', []),
    wordpress('editor', ['dmat_view_leads', 'dmat_manage_campaigns']),
    wordpress('administrator', all),
    await user('marketer', ['dmat_view_leads', 'dmat_manage_campaigns']),
    await user('sales', ['dmat_view_leads', 'dmat_sell']),
    await user('admin', all),
    { name: 'API key', bearer: async () => key, caps: all },
    { name: 'site itself', bearer: async () => siteItself(sites.itself), caps: ['dmat_site'] },
  ];
}

/** What the caller must be answered; null where any answer without a fault will do. */
function expected(rule: RouteRule, caller: Caller): number | null {
  if (rule.who === 'everybody') return null;
  if (caller.name === 'anonymous') return 401;
  if (!rule.who.some((cap) => caller.caps.includes(cap))) return 403;
  return rule.ids && !rule.isWithinCaller ? 404 : null;
}

function aim(route: string, rule: RouteRule): { method: string; path: string; body?: unknown } {
  const [method, template] = route.split(' ') as [string, string];
  const ids = rule.ids?.(a.ids) ?? {};
  const path = template.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(ids[name] ?? `missing-${name}`));
  const query = rule.query ? `?${rule.query(a.ids)}` : '';
  return { method, path: path + query, ...(rule.body ? { body: rule.body(a.ids) } : {}) };
}

it('lists every route with who may call it', () => {
  expect(routes.length).toBeGreaterThan(20);
  expect(routes.filter((route) => !routeRules[route])).toEqual([]);
  expect(Object.keys(routeRules).filter((route) => !routes.includes(route))).toEqual([]);
});

it('says in the API description what the list says', async () => {
  const said: string[] = [];
  for (const [path, methods] of Object.entries((await describeApi(app.app)).paths)) {
    for (const [method, operation] of Object.entries(methods as Record<string, { 'x-dmat-caps'?: string[] }>)) {
      const route = `${method.toUpperCase()} ${path}`;
      const caps = operation['x-dmat-caps'] ?? 'everybody';
      if (JSON.stringify(caps) !== JSON.stringify(routeRules[route]?.who)) said.push(`${route}: ${String(caps)}`);
    }
  }
  expect(said).toEqual([]);
});

it('gives nobody of another company a byte of what is A’s, and lets nobody change any of it', async () => {
  const before = await picture(app, a.companyId);
  expect(before).toContain(a.canary);
  const wrong: string[] = [];
  let tried = 0;
  for (const route of [...routes.filter((name) => !name.endsWith('/sites/self')), ...routes.filter((name) => name.endsWith('/sites/self'))]) {
    const rule = routeRules[route];
    if (!rule) continue;
    const { method, path, body } = aim(route, rule);
    for (const caller of callers) {
      const bearer = await caller.bearer();
      const answer = await call(app, method, path, { body, ...(bearer === undefined ? {} : { bearer }) });
      const want = expected(rule, caller);
      tried += 1;
      const isRight = want === null ? answer.status < 500 && (rule.who === 'everybody' || ![401, 403].includes(answer.status)) : answer.status === want;
      if (!isRight) wrong.push(`${caller.name}: ${method} ${path} answered ${answer.status}, not ${want ?? 'a good answer'}`);
      const echo = JSON.stringify(body ?? '').includes(a.canary) || path.includes(a.canary);
      if (!echo && answer.text.includes(a.canary)) wrong.push(`${caller.name}: ${method} ${path} told ${a.canary}`);
      if (!echo && [...answer.headers.values()].some((value) => value.includes(a.canary))) wrong.push(`${caller.name}: ${method} ${path} told ${a.canary} in a header`);
    }
  }
  expect(wrong).toEqual([]);
  expect(tried).toBe(routes.filter((route) => routeRules[route]).length * callers.length);
  expect(await picture(app, a.companyId)).toBe(before);
}, 120_000);

it('answers a foreign id like one that does not exist', async () => {
  const admin = callers.find(({ name }) => name === 'admin')!;
  for (const [route, rule] of Object.entries(routeRules)) {
    if (!routes.includes(route) || expected(rule, admin) !== 404) continue;
    const foreign = aim(route, rule);
    const none = aim(route, { ...rule, ids: (ids) => Object.fromEntries(Object.keys(rule.ids!(ids)).map((name) => [name, '999999999'])) });
    const bearer = (await admin.bearer())!;
    const [one, two] = [await call(app, foreign.method, foreign.path, { bearer, body: foreign.body }), await call(app, none.method, none.path, { bearer, body: none.body })];
    expect([route, one.status, one.text]).toEqual([route, two.status, two.text]);
  }
});

/** Which of A's things a rule names. */
function aimedAt(rule: RouteRule): Set<string> {
  const named = new Set<string>();
  const watched = new Proxy(a.ids, { get: (ids, name: keyof Ids) => (named.add(name), ids[name]) });
  rule.ids?.(watched);
  rule.body?.(watched);
  rule.query?.(watched);
  return named;
}

it('keeps a seller of A’s own team from leads that are not theirs, on every route', async () => {
  const member = { name: 'Seller', email: `seller-${a.companyId}@example.test`, password: 'the password of the seller' };
  await app.get(UsersService).add(a.companyId, { ...member, role: 'sales' });
  const { access: bearer } = await signIn(app, member);
  const caps: readonly Cap[] = ['dmat_view_leads', 'dmat_sell'];
  const before = await leadRows();
  const wrong: string[] = [];
  let tried = 0;
  for (const [route, rule] of Object.entries(routeRules)) {
    if (!routes.includes(route) || rule.who === 'everybody' || !rule.who.some((cap) => caps.includes(cap))) continue;
    const { method, path, body } = aim(route, rule);
    const answer = await call(app, method, path, { bearer, body });
    tried += 1;
    if (rule.ids && aimedAt({ who: rule.who, ids: rule.ids }).has('lead') && answer.status !== 404) wrong.push(`${route} answered ${answer.status}, not 404`);
    if (answer.status >= 500) wrong.push(`${route} answered ${answer.status}`);
    if (answer.text.includes(`"${a.canary}@example.test`)) wrong.push(`${route} told the lead's address`);
  }
  expect(wrong).toEqual([]);
  expect(tried).toBeGreaterThan(10);
  expect(await leadRows()).toBe(before);

  async function leadRows(): Promise<string> {
    const tables = ['leads', 'lead_tags', 'lead_notes', 'activities', 'messages'];
    return JSON.stringify(await Promise.all(tables.map((table) => app.database.query('SELECT * FROM ?? WHERE company_id = ?', [table, a.companyId]))));
  }
}, 60_000);
