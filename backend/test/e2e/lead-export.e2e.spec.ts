import { fromSpreadsheetCell } from '@dmat/shared/csv/spreadsheet-cell';
import { parse } from 'csv-parse/sync';
import { call, makeAccount, pairSite, signIn, siteToken } from '../support/accounts.js';
import { startApp, type TestApp } from '../support/test-app.js';

let app: TestApp;
let admin: string;
let companyId: number;

beforeAll(async () => {
  app = await startApp();
  const account = await makeAccount(app);
  companyId = account.companyId;
  admin = (await signIn(app, account)).access;
  await call(app, 'POST', '/api/custom-fields', { bearer: admin, body: { key: 'wish', label: 'Wish', kind: 'text' } });
});
afterAll(() => app?.close());

const file = (query: string, bearer = admin) => call(app, 'GET', `/api/leads/export?${query}`, { bearer });
const linesOf = (text: string): string[][] => parse(text, { bom: true }) as string[][];
const create = (body: object) => call(app, 'POST', '/api/leads', { bearer: admin, body });

describe('GET /api/leads/export', () => {
  it('is a file of the columns asked for, in the list’s filter and order', async () => {
    await create({ email: 'b@example.test', name: 'Zoë Ünal', source: 'webinar', tags: ['x', 'y'], custom: { wish: 'tea, "hot"' } });
    await create({ email: 'a@example.test', source: 'webinar' });
    await create({ email: 'c@example.test', source: 'social' });
    const answer = await file('source=webinar&sort=email&columns=email,name,tags,custom.wish,lead_score');
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename="leads.csv"');
    expect(linesOf(answer.text)).toEqual([['Email', 'Name', 'Tags', 'Wish', 'Score'], ['a@example.test', '', '', '', '0'], ['b@example.test', 'Zoë Ünal', 'x, y', 'tea, "hot"', '0']]);
    expect((await file('columns=email,password')).status).toBe(400);
    expect((await file('sort=id')).status).toBe(400);
    expect(linesOf((await file('')).text)[0]).toHaveLength(22);
  });

  it('begins with a byte order mark and holds no formula, and reads back as it was', async () => {
    const nasty = ['=1+1', '+49 30 1', '-5', '@SUM(1)', '=cmd|\'/C calc\'!A0', '\'=1', '"=1"', '=HYPERLINK("http://evil.test","x")', 'a\tb', '\uFF1D1'];
    for (const [i, company_name] of nasty.entries()) expect((await create({ email: `n${i}@example.test`, company_name, source: 'referral' })).status).toBe(201);
    const response = await fetch(`${app.url}/api/leads/export?source=referral&sort=email&columns=company_name`, { headers: { authorization: `Bearer ${admin}` } });
    const bytes = Buffer.from(await response.arrayBuffer());
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const cells = linesOf(bytes.toString()).slice(1).map(([cell]) => cell!);
    for (const cell of cells) expect(cell).not.toMatch(/^[=+\-@\t\r\uFF1D]/);
    expect(cells.map(fromSpreadsheetCell)).toEqual(nasty);
  });

  it('holds each of many leads once, whether few fit or many', async () => {
    const rows = Array.from({ length: 12_345 }, (_, i) => [companyId, `m${i}@example.test`, `m${i}@example.test`, `Name ${i % 10}`, i % 4 ? 'new' : 'won', new Date()]);
    await app.database.query('INSERT INTO leads (company_id, email, email_normal, name, status, last_activity_at) VALUES ?', [rows]);
    for (const [filter, count] of [['source=landing_page', 12_345], ['status=won', 3_087]] as const) {
      const ids = linesOf((await file(`${filter}&sort=-name&columns=id`)).text).slice(1).map(([id]) => id);
      expect([filter, ids.length, new Set(ids).size]).toEqual([filter, count, count]);
    }
  }, 30_000);

  it('gives a seller a file of their own leads', async () => {
    const seller = siteToken(await pairSite(app, admin), { caps: ['dmat_view_leads', 'dmat_sell'] });
    expect(linesOf((await file('columns=email', seller)).text)).toEqual([['Email']]);
  });
});
