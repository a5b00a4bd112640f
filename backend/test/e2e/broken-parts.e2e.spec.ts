import { randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Database } from '../../src/platform/database/database.js';
import { ConfirmationsService, UnsubscribeTokens } from '../../src/modules/privacy/index.js';
import { makeForm, submissionOf } from '../factories/forms.js';
import { call, makeAccount, pairSite, signIn, siteItself, type Answer, type PairedSite } from '../support/accounts.js';
import { BreakableWire } from '../support/breakable-wire.js';
import { plantCompany, type PlantedCompany } from '../support/planted-company.js';
import { startApp, type TestApp } from '../support/test-app.js';
import { routeRules } from './route-rules.js';

let app: TestApp;
let well: TestApp;
let mysql: BreakableWire;
let redis: BreakableWire;
let admin: string;
let companyId: number;
let site: PairedSite;
let planted: PlantedCompany;

beforeAll(async () => {
  mysql = await BreakableWire.to(process.env['DMAT_MYSQL_URL']!);
  redis = await BreakableWire.to(process.env['DMAT_REDIS_URL']!);
  // The folder for files is a file: nothing can be written into it or read from it.
  const filesDir = path.join(tmpdir(), `dmat-no-folder-${randomUUID()}`);
  await writeFile(filesDir, 'no folder');
  well = await startApp();
  const account = await makeAccount(well);
  companyId = account.companyId;
  admin = (await signIn(well, account)).access;
  site = await pairSite(well, admin);
  planted = await plantCompany(well);
  app = await startApp({ config: { trustedProxies: ['127.0.0.1'], filesDir: path.join(filesDir, 'deep'), mysqlUrl: mysql.over(process.env['DMAT_MYSQL_URL']!), redisUrl: redis.over(process.env['DMAT_REDIS_URL']!) } });
});
afterAll(async () => {
  mysql?.mend();
  redis?.mend();
  await app?.close();
  await well?.close();
  await mysql?.close();
  await redis?.close();
});

/** What tells of the inside: traces, statements, folders, names of programs and hosts. */
const inside = /\n\s+at |node_modules|file:\/\/|\.(js|ts|mjs):\d|\b(SELECT|INSERT INTO|UPDATE|DELETE FROM)\b .*\b(FROM|SET|VALUES|WHERE)\b|ER_[A-Z_]+|E(CONN|NOENT|NOTDIR|PIPE|ACCES)\w*|127\.0\.0\.1:\d|\b(mysql2|ioredis|typeorm)\b|QueryFailed|dmat-no-folder|dmat-dev|\/(tmp|home|srv|usr|var)\//i;

/** What is wrong with an answer, in words; null when nothing is. */
function faultOf(route: string, { status, text, json, headers }: Answer): string | null {
  const all = `${text} ${[...headers].map(([name, value]) => `${name}: ${value}`).join(' ')}`;
  const told = inside.exec(all);
  if (told) return `${route} (${status}) told: ${told[0]}`;
  if (status < 500) return null;
  if (!/problem\+json/.test(headers.get('content-type') ?? '')) return `${route} (${status}) is no problem: ${text.slice(0, 100)}`;
  if (!/^[0-9a-f-]{36}$/.test(json.id)) return `${route} (${status}) has no id`;
  if (typeof json.detail !== 'string' || json.detail.length < 10) return `${route} (${status}) says nothing`;
  if (status === 503 && !(Number(headers.get('retry-after')) > 0)) return `${route} (${status}) does not say when to come back`;
  return null;
}

/** Calls every route as whoever may; answers what was wrong and how often a call failed. */
async function callEverything(): Promise<{ faults: string[]; failed: number }> {
  const faults: string[] = [];
  let failed = 0;
  for (const [route, rule] of Object.entries(routeRules)) {
    if (route === 'DELETE /api/sites/self' || route === 'GET /api/openapi.json' || route === 'GET /api/docs') continue;
    const [method, template] = route.split(' ') as [string, string];
    const ids = rule.ids?.(planted.ids) ?? {};
    let target = template.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(ids[name] ?? '1'));
    if (template.includes('/unsubscribe/')) target = new URL(app.get(UnsubscribeTokens).url({ companyId, messageId: 1, leadId: null, channel: 'email', address: 'ada@example.test' })).pathname;
    if (template.includes('/confirm/')) target = new URL(app.get(ConfirmationsService).url(companyId, 1)).pathname;
    const form = makeForm();
    const isForm = template === '/api/public/forms/{uid}/submissions';
    if (isForm) target = template.replace('{uid}', form.id);
    const bearer = rule.who !== 'everybody' && rule.who.includes('dmat_site') && rule.who.length === 1 ? siteItself(site) : admin;
    const body = isForm ? submissionOf(site, form, { email: 'ada@example.test' }) : template.includes('/unsubscribe/') || template.includes('/confirm/') || method === 'GET' ? undefined : rule.body?.(planted.ids);
    const query = rule.query ? `?${rule.query(planted.ids)}` : '';
    const answer = await call(app, method, target + query, { ...(rule.who === 'everybody' ? {} : { bearer }), ...(body === undefined ? {} : { body }), headers: { origin: site.origin } });
    if (answer.status >= 500) failed += 1;
    const fault = faultOf(route, answer);
    if (fault) faults.push(fault);
  }
  return { faults, failed };
}

it('while the database is away every answer says so in general words, with an id and when to come back', async () => {
  await call(app, 'GET', '/api/me', { bearer: admin });
  mysql.cut();
  const { faults, failed } = await callEverything();
  mysql.mend();
  expect(faults).toEqual([]);
  expect(failed).toBeGreaterThan(30);
}, 180_000);

it('while Redis is away nothing is told of it either', async () => {
  redis.cut();
  const { faults } = await callEverything();
  redis.mend();
  expect(faults).toEqual([]);
}, 180_000);

it('while statements fail for reasons nobody foresaw, nothing of them is told', async () => {
  const database = app.get(Database) as unknown as Record<'query' | 'transaction', unknown>;
  const { query, transaction } = database;
  const fail = () => Promise.reject(Object.assign(new Error("You have an error in your SQL syntax near 'SELECT secret FROM users WHERE 1' at line 1"), { code: 'ER_PARSE_ERROR', errno: 1064, sql: 'SELECT secret FROM users WHERE 1', sqlMessage: 'secret' }));
  Object.assign(database, { query: fail, transaction: fail });
  const { faults, failed } = await callEverything();
  Object.assign(database, { query, transaction });
  expect(faults).toEqual([]);
  expect(failed).toBeGreaterThan(20);
}, 180_000);

it('while files can be neither kept nor found, nothing is told of where they are', async () => {
  const faults: string[] = [];
  const answers: number[] = [];
  const lead = (await call(app, 'POST', '/api/leads', { bearer: admin, body: { email: `ada-${randomUUID().slice(0, 8)}@example.test` } })).json.id as number;
  const parts = (await call(app, 'POST', '/api/imports', { bearer: admin, body: { name: 'people.csv' } })).json.id as number;
  const send = (method: string, target: string) => fetch(`${app.url}${target}`, { method, headers: { authorization: `Bearer ${admin}`, 'content-type': 'application/octet-stream' }, body: 'email\nada@example.test\n' });
  for (const [route, ask] of Object.entries({
    'POST /api/leads/{id}/files': () => send('POST', `/api/leads/${lead}/files?name=people.csv`),
    'PUT /api/imports/{id}/parts': () => send('PUT', `/api/imports/${parts}/parts?at=0`),
  })) {
    const response = await ask();
    const text = await response.text();
    answers.push(response.status);
    const fault = faultOf(route, { status: response.status, headers: response.headers, text, json: /json/.test(response.headers.get('content-type') ?? '') ? JSON.parse(text) : undefined });
    if (fault) faults.push(fault);
  }
  expect(faults).toEqual([]);
  expect(answers.every((status) => status >= 400)).toBe(true);
});
