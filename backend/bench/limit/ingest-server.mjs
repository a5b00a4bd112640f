/** P1, the limit of this machine: bare node:http and hand-written batches of one narrow table; no checks at all. */
import { createServer } from 'node:http';
import { createPool } from 'mysql2';

const [url, port] = process.argv.slice(2);
const pool = createPool({ uri: url, connectionLimit: 4 });
/** @type {{values: unknown[][], done: () => void}[]} */
let waiting = [];
/** @type {NodeJS.Timeout | undefined} */
let timer;

function flush() {
  clearTimeout(timer);
  timer = undefined;
  const batch = waiting;
  waiting = [];
  if (batch.length === 0) return;
  pool.query('INSERT INTO bench_limit (company_id, at, id, visitor, page) VALUES ?', [batch.flatMap((call) => call.values)], (error) => {
    if (error) throw error;
    for (const call of batch) call.done();
  });
}

createServer((request, response) => {
  const chunks = [];
  request.on('data', (chunk) => chunks.push(chunk));
  request.on('end', () => {
    const { visitor, page, events } = JSON.parse(Buffer.concat(chunks).toString());
    const values = events.map((event) => [1, event.at, parseInt(event.id.slice(0, 13).replace('-', ''), 16), visitor.slice(0, 16), page.url.length]);
    waiting.push({ values, done: () => { response.statusCode = 204; response.end(); } });
    if (waiting.length >= 1000) flush();
    else timer ??= setTimeout(flush, 4);
  });
}).listen(Number(port), '127.0.0.1', () => process.send?.('ready'));
