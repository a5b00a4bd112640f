import { call, makeAccount, signIn } from '../support/accounts.js';
import { startApp, type TestApp } from '../support/test-app.js';

/** Loopback is the trusted proxy here, so that one machine can play many addresses. */
const config = { trustedProxies: ['127.0.0.1'] };
let app: TestApp;
beforeAll(async () => { app = await startApp({ config }); });
afterAll(() => app?.close());

let lastAddress = 0;
/** An address nobody came from before. */
const freshAddress = (): string => `198.51.${(lastAddress += 1) >> 8}.${lastAddress & 255}`;

const guess = (email: string, password: string, ip: string, to = app) =>
  call(to, 'POST', '/api/auth/login', { body: { email, password }, headers: { 'x-forwarded-for': ip } });

it('slows down 1,000 guesses at one account from one address, and its owner still gets in from elsewhere', async () => {
  const account = await makeAccount(app);
  const [robber, owner] = [freshAddress(), freshAddress()];
  expect((await guess(account.email, account.password, owner)).status).toBe(200);
  const answers = [];
  for (let at = 0; at < 50; at++) answers.push(...(await Promise.all(Array.from({ length: 20 }, (_, n) => guess(account.email, `guess ${at} ${n}`, robber)))));
  expect(answers.filter(({ status }) => status === 401).length).toBeLessThanOrEqual(10);
  const refused = answers.at(-1)!;
  expect(refused).toMatchObject({ status: 429, json: { code: 'too-many-attempts' } });
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
  expect((await guess(account.email, account.password, owner)).status).toBe(200);
});

it('slows down guesses at one account from many addresses, and its owner still gets in from a known one', async () => {
  const account = await makeAccount(app);
  const owner = freshAddress();
  await guess(account.email, account.password, owner);
  let looked = 0;
  for (let at = 0; at < 120; at++) looked += (await guess(account.email, 'wrong', freshAddress())).status === 401 ? 1 : 0;
  expect(looked).toBeLessThanOrEqual(100);
  expect((await guess(account.email, account.password, freshAddress())).status).toBe(429);
  expect((await guess(account.email, account.password, owner)).status).toBe(200);
});

it('slows down one address that tries many accounts', async () => {
  const robber = freshAddress();
  let looked = 0;
  for (let at = 0; at < 100; at++) looked += (await guess(`person-${at}@example.test`, 'wrong', robber)).status === 401 ? 1 : 0;
  expect(looked).toBeLessThanOrEqual(60);
});

it('does not slow down somebody who knows the password', async () => {
  const account = await makeAccount(app);
  const ip = freshAddress();
  for (let at = 0; at < 70; at++) expect((await guess(account.email, account.password, ip)).status).toBe(200);
});

it('takes as long for an unknown account as for a wrong password', async () => {
  const account = await makeAccount(app);
  await signIn(app, account);
  const times: Record<'known' | 'unknown', number[]> = { known: [], unknown: [] };
  for (let at = 0; at < 25; at++) {
    for (const kind of ['known', 'unknown'] as const) {
      const began = performance.now();
      const { status } = await guess(kind === 'known' ? account.email : `nobody-${at}@example.test`, 'wrong', freshAddress());
      times[kind].push(performance.now() - began);
      expect(status).toBe(401);
    }
  }
  const median = (values: number[]): number => values.sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
  expect(Math.abs(median(times.known) - median(times.unknown))).toBeLessThan(20);
});

describe('while Redis is away', () => {
  let alone: TestApp;
  beforeAll(async () => { alone = await startApp({ config: { ...config, redisUrl: 'redis://127.0.0.1:1/0' } }); });
  afterAll(() => alone?.close());

  it('people sign in, and guessing is slowed down all the same', async () => {
    const account = await makeAccount(alone);
    expect((await guess(account.email, account.password, freshAddress(), alone)).status).toBe(200);
    const robber = freshAddress();
    const statuses = [];
    for (let at = 0; at < 15; at++) statuses.push((await guess(account.email, 'wrong', robber, alone)).status);
    expect(statuses.filter((status) => status === 401)).toHaveLength(10);
    expect(statuses.at(-1)).toBe(429);
  });
});
