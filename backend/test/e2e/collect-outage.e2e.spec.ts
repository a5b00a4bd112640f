import { randomUUID } from 'node:crypto';
import { call, makeAccount, pairSite, signIn, type Account, type PairedSite } from '../support/accounts.js';
import { BreakableWire } from '../support/breakable-wire.js';
import { startApp, type TestApp } from '../support/test-app.js';

const userAgent = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36';

describe('collecting while the database is away', () => {
  let app: TestApp;
  let second: TestApp;
  let mysql: BreakableWire;
  let account: Account;
  let site: PairedSite;

  beforeAll(async () => {
    mysql = await BreakableWire.to(process.env['DMAT_MYSQL_URL']!);
    second = await startApp();
    app = await startApp({ config: { mysqlUrl: mysql.over(process.env['DMAT_MYSQL_URL']!) } });
    account = await makeAccount(second);
    site = await pairSite(second, (await signIn(second, account)).access);
  });
  afterAll(async () => {
    mysql?.mend();
    await app?.close();
    await second?.close();
    await mysql?.close();
  });

  const send = async (id = randomUUID()): Promise<number> => (await call(app, 'POST', '/api/public/collect', {
    headers: { 'user-agent': userAgent },
    body: { site: site.publicId, page: { url: `${site.origin}/`, title: '', referrer: '' }, events: [{ id, type: 'page_view', at: Date.now() }] },
  })).status;
  const stored = async (): Promise<number> => Number((await second.database.query<{ events: number }>(
    'SELECT COUNT(*) AS events FROM analytics_events WHERE company_id = ?', [account.companyId]))[0]!.events);

  it('answers 503 and claims nothing, and stores again as soon as it is back', async () => {
    expect(await send()).toBe(204);
    mysql.cut();
    expect(await Promise.all([send(), send(), send()])).toEqual([503, 503, 503]);
    expect(await stored()).toBe(1);
    mysql.mend();
    let status = 0;
    for (let i = 0; i < 50 && status !== 204; i++) status = await send();
    expect([status, await stored()]).toEqual([204, 2]);
  });
});
