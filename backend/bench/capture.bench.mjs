/**
 * W2: a form becomes a submission, a lead, a consent, an activity, a score and facts, all durable. The product with every
 * check on and its worker beside it, until each lead is scored, against a WordPress request that does nothing, the usual way
 * and a hand-written transaction; on one MySQL and one Redis, in turn. Then the time an answer takes at 500 a second.
 * Build first; `node bench/capture.bench.mjs [--rounds=5] [--gate]`.
 */
import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { stopChild } from '../../tools/process/children.mjs';
import { freePortRow, until } from '../../tools/process/wait.mjs';
import { RealStack } from '../test/support/real-stack.mjs';
import { TestSite } from '../test/support/site-of-a-test.mjs';
import { fireClosing } from './harness/fire-closing.mjs';
import { firePaced } from './harness/fire-paced.mjs';
import { fire } from './harness/fire.mjs';
import { cpuOf } from './harness/measure-cpu.mjs';
import { failing, printLines, writeResult } from './harness/report.mjs';
import { median, ratio, runRounds } from './harness/rounds.mjs';
import { startServer } from './harness/start-server.mjs';
import { throwAwayWordPress } from './harness/throw-away-wordpress.mjs';

const option = (name, fallback) => Number(process.argv.find((arg) => arg.startsWith(`--${name}=`))?.split('=')[1] ?? fallback);
const rounds = option('rounds', 5);
const connections = option('connections', 64);
const sizes = { dmat: option('requests', 5_000), limit: 5_000, naive: 500, wordpress: 200 };
const userAgent = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36';

/** A UUID that is the same in each run. @param {string} seed */
function uuid(seed) {
  const hex = createHash('md5').update(seed).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`;
}

/** Each person sends from an address of their own: no limit is loosened for the bench. @param {number} number */
const ipOf = (number) => `10.${(number >> 16) & 255}.${(number >> 8) & 255}.${number & 255}`;

/** Correct before fast: each answered form is there, once, with all that belongs to it. */
async function checkStored(stack, sent) {
  for (const table of ['submissions', 'leads', 'consents', 'score_entries']) {
    const stored = await stack.count(table);
    if (stored !== sent) throw new Error(`${sent} forms were acknowledged, and ${table} holds ${stored}`);
  }
  const unscored = await stack.count('leads', 'lead_score = 0');
  const parked = await stack.count('dead_letters');
  if (unscored + parked > 0) throw new Error(`${unscored} leads are not scored and ${parked} facts are parked`);
}

const stack = await RealStack.start();
const servers = [];
try {
  await stack.startApi();
  await stack.startWorker();
  const site = await TestSite.pair(stack);
  const form = site.form(uuid('form'));
  await site.syncPage(form, { enabled: false, subject: '', body: '', from_name: '', from_email: '' });
  const descriptor = site.descriptor(form);
  for (const table of ['leads', 'submissions', 'consents', 'activities', 'score_entries', 'outbox']) await stack.query(`CREATE TABLE bench_${table} LIKE ${table}`);
  const port = await freePortRow(3);
  const limit = await startServer('limit/capture-server.mjs', [stack.env.DMAT_MYSQL_URL, String(port)]);
  servers.push(limit);
  const naive = await startServer('naive/capture-server.mjs', [stack.env.DMAT_MYSQL_URL, String(port + 1), stack.env.DMAT_REDIS_URL]);
  servers.push(naive);
  const wordpress = await throwAwayWordPress(stack, port + 2);
  const pidOf = (name) => stack.children.get(name).pid;

  const bodyOf = (name) => JSON.stringify({
    ...site.submission(descriptor, { email: `${name.replaceAll(' ', '.')}@example.test`, name: 'Ada Lovelace', news: true }, uuid(name)),
    visitor_id: uuid(`visitor ${name}`), session_id: uuid(`session ${name}`), consent: { tracking: true }, referrer: 'https://www.google.com/',
  });
  const prepared = new Map();
  const bodies = (name, round, count) => {
    const key = `${name} ${round}`;
    if (!prepared.has(key)) prepared.set(key, Array.from({ length: count }, (_, i) => bodyOf(`${key} ${i}`)));
    return prepared.get(key);
  };
  for (const name of ['dmat', 'limit', 'naive']) for (let round = 0; round <= rounds; round++) bodies(name, round, sizes[name]);
  const plain = `content-type: application/json\r\nuser-agent: ${userAgent}\r\n`;
  // Few and cheap questions: what asks must not show in what is measured.
  const followUp = async (what) => {
    const isDone = await until(async () => {
      const [{ n: waiting }] = await stack.query('SELECT COUNT(*) AS n FROM leads WHERE company_id = 1 AND lead_score = 0');
      if (Number(waiting) > 0) return false;
      const [{ n: open }] = await stack.query('SELECT COUNT(*) AS n FROM outbox WHERE state IN (0, 1)');
      return Number(open) === 0;
    }, { timeoutMs: 120_000, everyMs: 250 });
    if (!isDone) throw new Error(`${what}: the follow-up work did not end`);
  };
  const drained = async (what, sql, expected) => {
    const isDone = await until(async () => Number((await stack.query(sql))[0].n) >= expected, { timeoutMs: 120_000, everyMs: 100 });
    if (!isDone) throw new Error(`${what}: the follow-up work did not end`);
  };
  const shares = [];
  const submissionPath = `/api/public/forms/${form.id}/submissions`;
  const contestants = [
    {
      name: 'dmat', operations: sizes.dmat, pids: () => ['api', 'worker', 'mysql', 'redis'].map(pidOf),
      work: async (round) => {
        const list = bodies('dmat', round, sizes.dmat);
        const before = ['api', 'worker', 'mysql', 'redis'].map((name) => [name, cpuOf(pidOf(name))]);
        await fire({ url: stack.url, path: submissionPath, connections, requests: list.length, status: 201, body: (i) => list[i],
          headers: (i) => `${plain}origin: ${site.origin}\r\nx-forwarded-for: ${ipOf(round * list.length + i)}\r\n` });
        await followUp(`dmat ${round}`);
        shares.push(Object.fromEntries(before.map(([name, cpu]) => [name, (1000 * (cpuOf(pidOf(name)) - cpu)) / list.length])));
      },
    },
    {
      name: 'limit', operations: sizes.limit, pids: () => [limit.pid, pidOf('mysql')],
      work: (round) => {
        const list = bodies('limit', round, sizes.limit);
        return fire({ url: `http://127.0.0.1:${port}`, path: '/', connections, requests: list.length, status: 201, headers: plain, body: (i) => list[i] });
      },
    },
    {
      name: 'naive', operations: sizes.naive, pids: () => [naive.pid, pidOf('mysql'), pidOf('redis')],
      work: async (round) => {
        const list = bodies('naive', round, sizes.naive);
        await fire({ url: `http://127.0.0.1:${port + 1}`, path: '/submissions', connections, requests: list.length, status: 201, headers: plain, body: (i) => list[i] });
        await drained('naive', 'SELECT COUNT(*) AS n FROM naive_leads WHERE score > 0', (round + 1) * list.length);
      },
    },
    {
      name: 'wordpress', operations: sizes.wordpress, pids: () => [...wordpress.pids(), pidOf('mysql')],
      work: () => fireClosing({ url: wordpress.url, path: '/wp-admin/admin-ajax.php', connections: 4, requests: sizes.wordpress, status: 200,
        headers: `content-type: application/x-www-form-urlencoded\r\nuser-agent: ${userAgent}\r\n`, body: () => 'action=bench' }),
    },
  ];
  const series = await runRounds(contestants, rounds);

  const sent = (rounds + 1) * sizes.dmat;
  await checkStored(stack, sent);

  const pace = [];
  for (let round = 0; round < Math.min(rounds, 3); round++) {
    const requests = 5_000;
    pace.push(await firePaced({ url: stack.url, path: submissionPath, perSecond: 500, requests, status: 201, body: (i) => bodyOf(`paced ${round} ${i}`),
      headers: (i) => ({ 'content-type': 'application/json', 'user-agent': userAgent, origin: site.origin, 'x-forwarded-for': ipOf(0x800000 + round * requests + i) }) }));
    await followUp('paced');
  }
  await checkStored(stack, sent + pace.length * 5_000);
  const p99 = median(pace.map((one) => one.p99));

  const get = (name) => series.get(name);
  const lines = [
    { id: 'W2', what: 'a form, times cheaper than a WordPress request that does nothing', value: ratio(get('wordpress'), get('dmat')), unit: 'x', direction: 'at least', target: 60 },
    { id: 'W2', what: 'time of an answer at 500 a second, 99 of 100', value: p99, unit: 'ms', direction: 'at most', target: 50 },
  ];
  for (const { name, cpuMicros, perSecond } of series.values()) {
    console.log(`${name.padEnd(10)} ${median(cpuMicros).toFixed(1).padStart(9)} µs CPU a form, ${Math.round(median(perSecond))} a second`);
  }
  console.log(`of dmat: ${Object.keys(shares[0]).map((name) => `${name} ${Math.round(median(shares.slice(1).map((share) => share[name])))} µs`).join(', ')}`);
  console.log(`times cheaper than the usual way: ${ratio(get('naive'), get('dmat')).toFixed(1)}; in units of the hand-written transaction: ${ratio(get('dmat'), get('limit')).toFixed(2)}`);
  console.log(`at 500 a second: ${pace.map((one) => `p50 ${one.p50.toFixed(1)} p99 ${one.p99.toFixed(1)} worst ${one.worst.toFixed(0)} ms`).join('; ')}`);
  printLines(lines);
  await writeResult(fileURLToPath(new URL('results/capture.json', import.meta.url)), { lines, details: { ...Object.fromEntries(series), shares, pace } });
  if (process.argv.includes('--gate') && failing(lines).length > 0) process.exitCode = 1;
} finally {
  for (const server of servers) server.stop();
  const wordpress = stack.children.get('wordpress');
  if (wordpress) await stopChild(wordpress, 5_000);
  await stack.stop();
}
