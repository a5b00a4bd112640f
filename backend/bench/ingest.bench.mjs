/**
 * W1 and W1b: events of the pixel, durable when answered. The product (sites, consent, bots, dictionaries, visitors and
 * facts included) against the limit of the machine and against the usual way, on one MySQL, in turn.
 * Build first; `node bench/ingest.bench.mjs [--rounds=5] [--gate]`.
 */
import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { freePortRow } from '../../tools/process/wait.mjs';
import { RealStack } from '../test/support/real-stack.mjs';
import { TestSite } from '../test/support/site-of-a-test.mjs';
import { fire } from './harness/fire.mjs';
import { failing, printLines, writeResult } from './harness/report.mjs';
import { median, ratio, runRounds } from './harness/rounds.mjs';
import { startServer } from './harness/start-server.mjs';

const option = (name, fallback) => Number(process.argv.find((arg) => arg.startsWith(`--${name}=`))?.split('=')[1] ?? fallback);
const rounds = option('rounds', 5);
const connections = option('connections', 64);
const userAgent = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36';
const headers = `content-type: application/json\r\nuser-agent: ${userAgent}\r\n`;

/** A UUID that is the same in each run. @param {string} seed */
function uuid(seed) {
  const hex = createHash('md5').update(seed).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`;
}

const people = Array.from({ length: 2_000 }, (_, i) => uuid(`visitor ${i}`));

/** Beacons of one round, made before the clock starts. */
function beacons({ site, origin, round, name, requests, events }) {
  const now = Date.now();
  return Array.from({ length: requests }, (_, i) => JSON.stringify({
    site, visitor: people[i % people.length], session: people[(i + 1) % people.length],
    page: { url: `${origin}/article/${i % 300}`, title: `Article ${i % 300}`, referrer: i % 5 === 0 ? 'https://www.google.com/' : '' },
    events: Array.from({ length: events }, (_, e) => ({ id: uuid(`${name} ${round} ${i} ${e} ${now}`), type: 'page_view', at: '@' })),
  }));
}

const stack = await RealStack.start();
const servers = [];
try {
  await stack.startApi();
  const site = await TestSite.pair(stack);
  await stack.query('CREATE TABLE bench_limit (company_id INT UNSIGNED NOT NULL, at BIGINT NOT NULL, id BIGINT UNSIGNED NOT NULL, visitor BINARY(16) NOT NULL, page INT UNSIGNED NOT NULL, PRIMARY KEY (company_id, at, id))');
  const port = await freePortRow(2);
  const limit = await startServer('limit/ingest-server.mjs', [stack.env.DMAT_MYSQL_URL, String(port)]);
  servers.push(limit);
  const naive = await startServer('naive/ingest-server.mjs', [stack.env.DMAT_MYSQL_URL, String(port + 1)]);
  servers.push(naive);
  const mysql = stack.children.get('mysql').pid;
  const redis = stack.children.get('redis').pid;
  const api = stack.children.get('api').pid;

  const contestant = (name, url, path, pids, requests, events) => ({
    name, pids: () => pids, operations: requests * events,
    work: (round) => {
      const bodies = prepared.get(`${name} ${round}`) ?? [];
      return fire({ url, path, connections, requests, status: 204, headers, body: (i) => bodies[i].replaceAll('"@"', String(Date.now())) });
    },
    prepare: (round) => prepared.set(`${name} ${round}`, beacons({ site: site.id, origin: site.origin, round, name, requests, events })),
  });
  const prepared = new Map();
  const contestants = [
    contestant('dmat', stack.url, '/api/public/collect', [api, mysql, redis], 20_000, 1),
    contestant('limit', `http://127.0.0.1:${port}`, '/', [limit.pid, mysql], 20_000, 1),
    contestant('naive', `http://127.0.0.1:${port + 1}`, '/collect', [naive.pid, mysql], 1_000, 1),
    contestant('dmat x10', stack.url, '/api/public/collect', [api, mysql, redis], 4_000, 10),
    contestant('limit x10', `http://127.0.0.1:${port}`, '/', [limit.pid, mysql], 4_000, 10),
  ];
  for (const one of contestants) for (let round = 0; round <= rounds; round++) one.prepare(round);
  const series = await runRounds(contestants, rounds);

  const sent = (rounds + 1) * (20_000 + 40_000);
  const stored = await stack.count('analytics_events');
  if (stored !== sent) throw new Error(`${sent} events were acknowledged and ${stored} are stored`);

  await stack.query('ANALYZE TABLE analytics_events');
  const [size] = await stack.query("SELECT SUM(data_length + index_length) AS bytes FROM information_schema.PARTITIONS WHERE table_schema = 'dmat' AND table_name = 'analytics_events'");
  const get = (name) => series.get(name);
  const lines = [
    { id: 'W1', what: 'one event a request, CPU in units of the limit', value: ratio(get('dmat'), get('limit')), unit: 'x', direction: 'at most', target: 3 },
    { id: 'W1', what: 'one event a request, times cheaper than the usual way', value: ratio(get('naive'), get('dmat')), unit: 'x', direction: 'at least', target: 12 },
    { id: 'W1b', what: 'ten events a beacon, CPU of one event', value: median(get('dmat x10').cpuMicros), unit: 'µs', direction: 'at most', target: 40 },
    { id: 'W1b', what: 'ten events a beacon, events for a second of one core', value: 1e6 / median(get('dmat x10').cpuMicros), unit: '/s', direction: 'at least', target: 25_000 },
    { id: 'W10', what: 'bytes of a stored event, index included', value: Number(size.bytes) / stored, unit: 'B', direction: 'at most', target: 110 },
  ];
  for (const { name, cpuMicros, perSecond } of series.values()) {
    console.log(`${name.padEnd(10)} ${median(cpuMicros).toFixed(1).padStart(9)} µs CPU an event, ${Math.round(median(perSecond))} events/s`);
  }
  printLines(lines);
  await writeResult(fileURLToPath(new URL('results/ingest.json', import.meta.url)), { lines, details: Object.fromEntries(series) });
  if (process.argv.includes('--gate') && failing(lines).length > 0) process.exitCode = 1;
} finally {
  for (const server of servers) server.stop();
  await stack.stop();
}
