import { randomUUID } from 'node:crypto';
import { makeForm, submissionOf, submit } from '../factories/forms.js';
import { makeAccount, pairSite, signIn, type PairedSite } from '../support/accounts.js';
import { BreakableWire } from '../support/breakable-wire.js';
import { startApp, type TestApp } from '../support/test-app.js';

let app: TestApp;
let second: TestApp;
let mysql: BreakableWire;
let redis: BreakableWire;
let site: PairedSite;
const form = makeForm();

beforeAll(async () => {
  mysql = await BreakableWire.to(process.env['DMAT_MYSQL_URL']!);
  redis = await BreakableWire.to(process.env['DMAT_REDIS_URL']!);
  const trustedProxies = ['127.0.0.1'];
  second = await startApp({ config: { trustedProxies } });
  app = await startApp({ config: { trustedProxies, mysqlUrl: mysql.over(process.env['DMAT_MYSQL_URL']!), redisUrl: redis.over(process.env['DMAT_REDIS_URL']!) } });
  site = await pairSite(second, (await signIn(second, await makeAccount(second))).access);
  await submit(app, site, form, submissionOf(site, form, { email: address() }));
});

afterAll(async () => {
  mysql?.mend();
  redis?.mend();
  await app?.close();
  await second?.close();
  await mysql?.close();
  await redis?.close();
});

const address = (): string => `ada-${randomUUID().slice(0, 8)}@example.test`;
const stored = (uuid: string) => second.database.query<{ id: number }>('SELECT id FROM submissions WHERE uuid = ?', [uuid]);

/** Sends the same submission until it is taken, as the relay of a site does. */
async function untilTaken(body: unknown): Promise<number> {
  for (let i = 0; i < 100; i++) {
    const { status } = await submit(app, site, form, body);
    if (status < 500) return status;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return 0;
}

describe('while Redis is away', () => {
  it.each(['clog', 'cut'] as const)('(%s) submissions are taken all the same', async (how) => {
    redis[how]();
    const answers = await Promise.all(Array.from({ length: 20 }, () => submit(app, site, form, submissionOf(site, form, { email: address() }))));
    expect(answers.map((answer) => answer.status)).toEqual(Array(20).fill(201));
    redis.mend();
  });

  it('the limits of one address still hold', async () => {
    redis.cut();
    const flooded = makeForm();
    const statuses: number[] = [];
    for (let i = 0; i < 305; i++) {
      statuses.push((await submit(app, site, flooded, submissionOf(site, flooded, { email: address() }), { 'x-forwarded-for': '198.51.100.77' })).status);
    }
    expect(statuses.slice(300)).toEqual(Array(5).fill(429));
    redis.mend();
  }, 60_000);
});

describe('while MySQL is away', () => {
  it.each(['cut', 'clog'] as const)('(%s) the visitor hears it within three seconds, and the same submission is taken once later', async (how) => {
    const body = submissionOf(site, form, { email: address() });
    mysql[how]();
    const start = performance.now();
    const answer = await submit(app, site, form, body);
    expect(answer.status).toBe(503);
    expect(performance.now() - start).toBeLessThan(3_000);
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(answer.json.detail).not.toMatch(/ECONN|sql/i);
    mysql.mend();
    expect([200, 201]).toContain(await untilTaken(body));
    expect(await stored(body.submission_id)).toHaveLength(1);
  }, 60_000);

  it('that fails in the middle of a rush, nothing that was acknowledged is missing or doubled', async () => {
    const bodies = Array.from({ length: 300 }, () => submissionOf(site, form, { email: address(), news: true }));
    const rush = Promise.all(bodies.map(async (body, index) => {
      await new Promise((resolve) => setTimeout(resolve, index * 3));
      return (await submit(app, site, form, body)).status;
    }));
    setTimeout(() => mysql.cut(), 300);
    setTimeout(() => mysql.mend(), 600);
    const statuses = await rush;
    expect(statuses.filter((status) => status >= 500).length).toBeGreaterThan(0);
    for (const [index, body] of bodies.entries()) {
      const rows = await stored(body.submission_id);
      if (statuses[index]! < 300) expect(rows).toHaveLength(1);
      await untilTaken(body);
    }
    const ids = bodies.map((body) => body.submission_id);
    const whole = await second.database.query<{ n: number; leads: number; consents: number; activities: number }>(
      `SELECT COUNT(*) AS n, COUNT(DISTINCT s.lead_id) AS leads, COUNT(DISTINCT c.id) AS consents, COUNT(DISTINCT a.id) AS activities FROM submissions s
       LEFT JOIN consents c ON c.submission_id = s.id LEFT JOIN activities a ON a.subject_id = s.id AND a.lead_id = s.lead_id WHERE s.uuid IN (?)`, [ids]);
    expect(whole).toEqual([{ n: 300, leads: 300, consents: 300, activities: 300 }]);
  }, 120_000);
});

describe('two processes', () => {
  it('that get the same submissions at the same moment store each once', async () => {
    const bodies = Array.from({ length: 60 }, () => submissionOf(site, form, { email: address() }));
    const answers = await Promise.all(bodies.flatMap((body) => [submit(app, site, form, body), submit(second, site, form, body)]));
    expect(answers.filter((answer) => answer.status === 201)).toHaveLength(60);
    expect(answers.filter((answer) => answer.status === 200)).toHaveLength(60);
    const activities = await second.database.query('SELECT id FROM activities WHERE subject_id IN (?) AND kind = ?', [[...new Set(answers.map((answer) => answer.json.id))], 'form_submit']);
    expect(activities).toHaveLength(60);
  });

  it('that get different submissions of the same people make one lead of each', async () => {
    const people = Array.from({ length: 15 }, address);
    const answers = await Promise.all(people.flatMap((email) => Array.from({ length: 8 }, (_, i) => submit(i % 2 ? app : second, site, form, submissionOf(site, form, { email, name: `Ada ${i}` })))));
    expect(answers.every((answer) => answer.status === 201)).toBe(true);
    const leads = await second.database.query('SELECT id FROM leads WHERE email_normal IN (?)', [people]);
    expect(leads).toHaveLength(15);
  });
});
