/**
 * W12: a CSV file of contacts with doubles becomes leads: sent in pieces over HTTP, checked, imported by the worker and, with
 * `--undo`, taken back. Against bare multi-row inserts of 500 into a copy of the table with all its indexes. Also what F32
 * asks for: the most memory api and worker ever held.
 * Build first; `node bench/import.bench.mjs [--rows=1000000] [--undo] [--gate]`.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { until } from '../../tools/process/wait.mjs';
import { RealStack } from '../test/support/real-stack.mjs';
import { TestSite } from '../test/support/site-of-a-test.mjs';
import { cpuOf } from './harness/measure-cpu.mjs';
import { failing, printLines, writeResult } from './harness/report.mjs';

const rows = Number(process.argv.find((arg) => arg.startsWith('--rows='))?.split('=')[1] ?? 1_000_000);
/** Each twentieth row is a person of an earlier row. */
const doubleEvery = 20;
const ceilingRows = Math.min(rows, 100_000);
const companies = ['Acme', 'Globex', 'Initech', 'Umbrella', 'Hooli', 'Vandelay', 'Wonka', 'Stark', 'Wayne', 'Cyberdyne'];

/** @param {number} n number of the row */
function personOf(n) {
  const who = n % doubleEvery === doubleEvery - 1 ? Math.floor(n / (2 * doubleEvery)) * doubleEvery : n;
  return [`person-${who}@company-${who % 5_000}.test`, `Ada${who % 700}`, `Lovelace${who % 900}`, `+49 30 ${String(who % 10_000_000).padStart(7, '0')}`, companies[who % 10], 'Analyst'];
}

/** The file in pieces of some megabytes. */
function* pieces() {
  let lines = ['Email,First Name,Last Name,Phone,Company,Job Title'];
  for (let n = 0; n < rows; n++) {
    lines.push(personOf(n).join(','));
    if (lines.length < 80_000 && n < rows - 1) continue;
    yield Buffer.from(`${lines.join('\n')}\n`);
    lines = [];
  }
}

/** Most memory a process ever held, in MB. @param {number} pid */
const peakOf = (pid) => Math.round(Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024);

/** Bare inserts, rows a second. @param {RealStack} stack @param {string} table */
async function ceiling(stack, table) {
  await stack.query(`CREATE TABLE ${table} LIKE leads`);
  const connection = await stack.db.getConnection();
  const at = new Date();
  const began = performance.now();
  for (let from = 0; from < ceilingRows; from += 500) {
    const values = Array.from({ length: 500 }, (_, index) => { const [email, first, last, phone, company, title] = personOf((from + index) * doubleEvery); return [1, email, email, `${first} ${last}`, first, last, phone, company, title, 'import', at, at, at]; });
    await connection.query(`INSERT INTO ${table} (company_id, email, email_normal, name, first_name, last_name, phone, company_name, job_title, source, last_activity_at, created_at, updated_at) VALUES ?`, [values]);
  }
  const perSecond = ceilingRows / ((performance.now() - began) / 1000);
  connection.release();
  await stack.query(`DROP TABLE ${table}`);
  return perSecond;
}

const stack = await RealStack.start();
try {
  await stack.startApi();
  await stack.startWorker();
  const site = await TestSite.pair(stack);
  const call = async (/** @type {string} */ method, /** @type {string} */ path, /** @type {unknown} */ body) => {
    const isBytes = Buffer.isBuffer(body);
    const response = await fetch(`${stack.url}/api/imports${path}`, {
      method, headers: { authorization: `Bearer ${site.token()}`, ...(body === undefined ? {} : { 'content-type': isBytes ? 'application/octet-stream' : 'application/json' }) },
      ...(body === undefined ? {} : { body: isBytes ? new Uint8Array(/** @type {Buffer} */ (body)) : JSON.stringify(body) }),
    });
    if (!response.ok) throw new Error(`${method} ${path} answered ${response.status}: ${await response.text()}`);
    return /** @type {any} */ (await response.json());
  };
  const { id } = await call('POST', '', { name: 'contacts.csv' });
  let at = 0;
  for (const piece of pieces()) {
    await call('PUT', `/${id}/parts?at=${at}`, piece);
    at += piece.length;
  }
  const pids = ['worker', 'mysql', 'redis', 'api'].map((name) => /** @type {{pid: number}} */ (stack.children.get(name)).pid);
  const timed = async (/** @type {() => Promise<unknown>} */ begin, /** @type {string} */ end) => {
    const cpu = pids.map(cpuOf);
    const began = performance.now();
    await begin();
    let found;
    const isThere = await until(async () => { found = await call('GET', `/${id}`, undefined); return ['failed', end].includes(found.state); }, { timeoutMs: 900_000, everyMs: 250 });
    if (!isThere || found.state !== end) throw new Error(`The import is ${found.state}: ${found.fault}`);
    const seconds = (performance.now() - began) / 1000;
    return { found, seconds, cpuMicros: pids.reduce((sum, pid, index) => sum + cpuOf(pid) - cpu[index], 0) * 1000 / rows };
  };
  const { targets } = await call('POST', `/${id}/complete`, undefined);
  const before = await ceiling(stack, 'bench_before');
  const checked = await timed(() => call('POST', `/${id}/check`, { targets, options: { known_leads: 'update', tags: [], consent: null } }), 'checked');
  const run = await timed(() => call('POST', `/${id}/start`, undefined), 'done');
  const after = await ceiling(stack, 'bench_after');
  const people = rows - Math.floor(rows / doubleEvery);
  const stored = await stack.count('leads', "source = 'import'");
  if (stored !== people || run.found.created !== people || run.found.rows_done !== rows) throw new Error(`${people} people stand in the file, ${stored} leads were made: ${JSON.stringify(run.found)}`);
  const doubles = await stack.query('SELECT COUNT(*) AS n FROM (SELECT email_normal FROM leads GROUP BY company_id, email_normal HAVING COUNT(*) > 1) d');
  if (Number(doubles[0].n) > 0) throw new Error('an address became two leads');
  const undone = process.argv.includes('--undo') ? await timed(() => call('POST', `/${id}/undo`, undefined), 'undone') : null;
  if (undone && await stack.count('leads', "source = 'import' AND deleted_at IS NULL") > 0) throw new Error('the undo left leads behind');
  const perSecond = rows / run.seconds;
  const bare = (before + after) / 2;
  const peaks = { worker: peakOf(pids[0]), api: peakOf(pids[3]) };
  const lines = /** @type {import('./harness/report.mjs').Line[]} */ ([
    { id: 'W12', what: `rows of a file of ${rows.toLocaleString('en')} imported in a second`, value: perSecond, unit: 'rows/s', direction: 'at least', target: 20_000 },
    { id: 'W12', what: 'the same, of bare inserts of 500', value: perSecond / bare, unit: 'x', direction: 'at least', target: 0.7 },
    { id: 'F32', what: 'most memory the worker held', value: peaks.worker, unit: 'MB', direction: 'at most', target: 512 },
    { id: 'F32', what: 'most memory the api held', value: peaks.api, unit: 'MB', direction: 'at most', target: 512 },
  ]);
  console.log(`sent ${(at / 1e6).toFixed(0)} MB; checked in ${checked.seconds.toFixed(1)} s (${checked.cpuMicros.toFixed(0)} µs of CPU a row), imported in ${run.seconds.toFixed(1)} s (${run.cpuMicros.toFixed(0)} µs), bare inserts ${before.toFixed(0)} and ${after.toFixed(0)} rows/s${undone ? `, undone in ${undone.seconds.toFixed(1)} s` : ''}`);
  printLines(lines);
  await writeResult(fileURLToPath(new URL('results/import.json', import.meta.url)), { lines, details: { rows, peaks, checked: checked.seconds, imported: run.seconds, undone: undone?.seconds ?? null, before, after } });
  if (process.argv.includes('--gate') && failing(lines).length > 0) process.exitCode = 1;
} finally {
  await stack.stop();
}
