/**
 * W13: the list of leads with filters and orders, over HTTP, with a million leads; against SQL that a person wrote for each
 * list behind a bare server, on the same MySQL, in turn. The same leads must come, in the same order, with the same count.
 * Build first; `node bench/leads.bench.mjs [--rounds=5] [--leads=1000000] [--gate]`.
 */
import { fileURLToPath } from 'node:url';
import { freePortRow } from '../../tools/process/wait.mjs';
import { RealStack } from '../test/support/real-stack.mjs';
import { plantLeads } from './harness/plant-leads.mjs';
import { failing, printLines, writeResult } from './harness/report.mjs';
import { ratio, runRounds } from './harness/rounds.mjs';
import { startServer } from './harness/start-server.mjs';
import { leadLists } from './limit/lead-lists.mjs';

const option = (name, fallback) => Number(process.argv.find((arg) => arg.startsWith(`--${name}=`))?.split('=')[1] ?? fallback);
const rounds = option('rounds', 5);
const leads = option('leads', 1_000_000);
const repeats = option('repeats', 3);

const percentile = (values, share) => [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))];

const stack = await RealStack.start();
const servers = [];
try {
  // A list of a million leads wants its indexes in memory; both sides have the same.
  await stack.query('SET GLOBAL innodb_buffer_pool_size = 2147483648');
  await stack.startApi();
  await stack.cli('create-admin', '--email', 'ada@example.test', '--password', 'a long enough password', '--name', 'Ada', '--company', 'Bench');
  const began = Date.now();
  await plantLeads((sql, params) => stack.query(sql, params), { companyId: 1, leads, owners: Array.from({ length: 20 }, (_, i) => i + 1), until: '2026-11-23 12:00:00' });
  console.log(`${leads} leads planted in ${Math.round((Date.now() - began) / 1000)} s`);
  const port = await freePortRow(1);
  const limit = await startServer('limit/leads-server.mjs', [stack.env.DMAT_MYSQL_URL, String(port)]);
  servers.push(limit);
  const signedIn = await fetch(`${stack.url}/api/auth/login`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ email: 'ada@example.test', password: 'a long enough password' }) });
  const { access_token: token } = /** @type {any} */ (await signedIn.json());

  const ask = async (base, query) => {
    const from = performance.now();
    const answer = await fetch(`${base}?${query}`, { headers: { authorization: `Bearer ${token}` } });
    const body = /** @type {any} */ (await answer.json());
    if (answer.status !== 200) throw new Error(`${query} answered ${answer.status}`);
    return { milliseconds: performance.now() - from, body };
  };
  const bases = { dmat: `${stack.url}/api/leads`, limit: `http://127.0.0.1:${port}/` };
  for (const { query } of leadLists) {
    const [ours, theirs] = [(await ask(bases.dmat, query)).body, (await ask(bases.limit, query)).body];
    // A count that ended early says "at least so many".
    if (ours.total.is_capped && ours.total.count < theirs.total.count) ours.total = theirs.total;
    const picture = (body) => JSON.stringify([body.items.map((lead) => [lead.id, lead.email, lead.tags.length]), body.total, body.next_cursor !== null]);
    if (picture(ours) !== picture(theirs)) throw new Error(`Not the same list for "${query}":\n${picture(ours)}\n${picture(theirs)}`);
  }

  const times = { dmat: new Map(), limit: new Map() };
  const run = (name) => async (round) => {
    for (let repeat = 0; repeat < repeats; repeat++) {
      for (const { query } of leadLists) {
        const { milliseconds } = await ask(bases[name], query);
        if (round > 0) times[name].set(query, [...(times[name].get(query) ?? []), milliseconds]);
      }
    }
  };
  const pidOf = (name) => stack.children.get(name).pid;
  const operations = repeats * leadLists.length;
  const series = await runRounds([
    { name: 'dmat', operations, pids: () => [pidOf('api'), pidOf('mysql')], work: run('dmat') },
    { name: 'limit', operations, pids: () => [limit.pid, pidOf('mysql')], work: run('limit') },
  ], rounds);

  const all = (name) => [...times[name].values()].flat();
  console.log('half and 95 of 100 within:');
  for (const { query } of leadLists) console.log(`${[0.5, 0.95].map((share) => percentile(times.dmat.get(query), share).toFixed(1).padStart(8)).join('')} ms  by hand${[0.5, 0.95].map((share) => percentile(times.limit.get(query), share).toFixed(1).padStart(8)).join('')} ms  ${query || '(all)'}`);
  const lines = [
    { id: 'W13', what: `leads list over HTTP, ${leads.toLocaleString('en')} leads, 95 of 100 lists within`, value: percentile(all('dmat'), 0.95), unit: 'ms', direction: 'at most', target: 200 },
    { id: 'W13', what: 'leads list, CPU in units of hand-written SQL', value: ratio(series.get('dmat'), series.get('limit')), unit: 'x', direction: 'at most', target: 1.3 },
  ];
  console.log(`by hand 95 of 100 within ${percentile(all('limit'), 0.95).toFixed(1)} ms`);
  printLines(lines);
  await writeResult(fileURLToPath(new URL('results/leads.json', import.meta.url)), {
    lines, details: { ...Object.fromEntries(series), p95: { dmat: percentile(all('dmat'), 0.95), limit: percentile(all('limit'), 0.95) } },
  });
  if (process.argv.includes('--gate') && failing(lines).length > 0) process.exitCode = 1;
} finally {
  for (const server of servers) server.stop();
  await stack.stop();
}
