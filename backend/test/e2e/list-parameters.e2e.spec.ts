import { describeApi } from '../../src/doors/describe-api.js';
import { call, makeAccount, signIn } from '../support/accounts.js';
import { sqlInjections } from '../support/sql-injections.js';
import { startApp, type TestApp } from '../support/test-app.js';

/** Longest an answer may take, in milliseconds: a statement that slept would take five times that. */
const SLOW_MS = 1_000;
/** Parameters that are any text: what they are given is looked for and never refused. */
const free = new Set(['search', 'tag', 'campaign', 'q', 'name', 'query']);

interface Described { parameters?: { name: string; in: string; schema?: { type?: string } }[] }

let app: TestApp;
let admin: string;
let lists: { path: string; parameters: string[] }[];

beforeAll(async () => {
  app = await startApp();
  admin = (await signIn(app, await makeAccount(app))).access;
  for (const [key, kind] of [['city', 'text'], ['budget', 'number']]) await call(app, 'POST', '/api/custom-fields', { bearer: admin, body: { key, label: key, kind } });
  for (let i = 0; i < 20; i++) await call(app, 'POST', '/api/leads', { bearer: admin, body: { email: `f${i}@example.test`, name: `Lead ${i}`, tags: ['x'], custom: { city: 'Ulm', budget: i } } });
  const { id } = (await call(app, 'GET', '/api/leads?limit=1', { bearer: admin })).json.items[0];
  lists = Object.entries((await describeApi(app.app)).paths).flatMap(([path, methods]) => {
    const asked = ((methods as { get?: Described }).get?.parameters ?? []).filter((one) => one.in === 'query').map((one) => one.name);
    const parameters = asked.flatMap((name) => (name === 'custom' ? ['custom.city', 'custom.budget', 'custom.none'] : [name]));
    return parameters.length > 0 && !path.includes('/public/') ? [{ path: path.replace('{id}', String(id)), parameters: [...parameters, 'unknown'] }] : [];
  });
});
afterAll(() => app?.close());

describe('parameters of lists', () => {
  it('are there to be tried', () => {
    expect(lists.map(({ path }) => path)).toEqual(expect.arrayContaining(['/api/leads', '/api/leads/export']));
    expect(lists.find(({ path }) => path === '/api/leads')!.parameters).toEqual(expect.arrayContaining(['sort', 'status', 'owner', 'cursor', 'custom.city']));
  });

  it('never become a part of a statement: each is refused or looked for, and none is slow', async () => {
    const wrong: string[] = [];
    const texts = sqlInjections();
    let tried = 0;
    for (const { path, parameters } of lists) {
      for (const parameter of parameters) {
        for (const text of texts) {
          const began = performance.now();
          const answer = await call(app, 'GET', `${path}?${encodeURIComponent(parameter)}=${encodeURIComponent(text)}`, { bearer: admin });
          const took = performance.now() - began;
          tried += 1;
          const isFree = free.has(parameter) || parameter === 'custom.city';
          if (answer.status >= 500 || (!isFree && answer.status < 400)) wrong.push(`${path} ${parameter}=${text} answered ${answer.status}`);
          if (took > SLOW_MS) wrong.push(`${path} ${parameter}=${text} took ${Math.round(took)} ms`);
          if (/SQL syntax|ER_[A-Z_]{5,}|mysql/i.test(answer.text)) wrong.push(`${path} ${parameter}=${text} told of the database`);
        }
      }
    }
    expect(wrong).toEqual([]);
    expect(tried).toBeGreaterThan(texts.length * 15);
  }, 300_000);

  it('stand in statements only as values', async () => {
    const statements: string[] = [];
    const database = app.database as { query: (sql: string, values?: unknown[]) => Promise<unknown[]> };
    const before = database.query.bind(database);
    database.query = (sql, values) => {
      statements.push(sql);
      return before(sql, values);
    };
    const mark = 'zq81xmark';
    const answer = await call(app, 'GET', `/api/leads?search=${mark}&tag=${mark}&campaign=${mark}&custom.city=contains:${mark}&sort=-name`, { bearer: admin });
    database.query = before;
    expect(answer.status).toBe(200);
    expect(statements.length).toBeGreaterThan(2);
    expect(statements.filter((sql) => sql.includes(mark))).toEqual([]);
  });
});
