// Loaded into a process before anything else: some of its transactions meet a deadlock (1213: the server undid all of it)
// or a lock wait that took too long (1205: only the statement was undone). Which ones, a seeded die says.
import { appendFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const { Connection } = createRequire(import.meta.url)('mysql2');
const share = Number(process.env.DMAT_TEST_LOCK_TROUBLES ?? 0.05);
const journal = process.env.DMAT_TEST_LOCK_JOURNAL ?? '';
let seed = Number(process.env.DMAT_TEST_SEED ?? 20_261_123) >>> 0;
const die = () => { seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0; return seed / 2 ** 32; };

/** What is to become of a running transaction: the number of statements until it fails, or 0 for never. @type {WeakMap<object, number>} */
const running = new WeakMap();
const manual = new WeakSet();
const troubles = [
  { code: 'ER_LOCK_DEADLOCK', errno: 1213, message: 'Deadlock found when trying to get lock; try restarting transaction', undoes: true },
  { code: 'ER_LOCK_WAIT_TIMEOUT', errno: 1205, message: 'Lock wait timeout exceeded; try restarting transaction', undoes: false },
];
const note = (/** @type {string} */ what) => { if (journal) appendFileSync(journal, `${what}\n`); };

const { query } = Connection.prototype;
Connection.prototype.query = function meetTrouble(sql, values, done) {
  const text = typeof sql === 'string' ? sql : (sql?.sql ?? '');
  const answer = typeof values === 'function' ? values : (done ?? sql?.onResult);
  if (/autocommit = 0/.test(text)) manual.add(this);
  const isEnd = /(^|;\s*)(COMMIT|ROLLBACK)\s*$/i.test(text);
  const writes = /^\s*(INSERT|UPDATE|DELETE|REPLACE)/im.test(text);
  const isTrouble = typeof answer === 'function' && !/^\s*SET /i.test(text) && (manual.has(this) ? ofTransaction(this, text, isEnd) : writes && ofSingle());
  if (!isTrouble) return query.call(this, sql, values, done);
  if (!manual.has(this)) return failSingle(this, sql, values, done);
  const { undoes, message, ...trouble } = troubles[die() < 0.5 ? 0 : 1];
  note(`transaction ${trouble.errno}`);
  const error = Object.assign(new Error(message), trouble, { sqlState: undoes ? '40001' : 'HY000', sql: text });
  const fail = () => answer(error);
  // A deadlock undoes what the transaction did so far; a lock wait leaves that to whoever began it.
  if (undoes) query.call(this, 'ROLLBACK', fail);
  else setImmediate(fail);
  return undefined;
};

/** Whether this statement of a transaction is where it fails. */
function ofTransaction(connection, text, isEnd) {
  if (!running.has(connection)) {
    if (isEnd) return false;
    note('begun');
    running.set(connection, die() < share ? 1 + Math.floor(die() * 3) : 0);
  }
  const left = running.get(connection);
  if (/^\s*ROLLBACK/i.test(text)) { running.delete(connection); return false; }
  if (left > 0 && (left === 1 || isEnd)) { running.set(connection, 0); return true; }
  running.set(connection, left - 1 > 0 ? left - 1 : 0);
  if (isEnd) running.delete(connection);
  return false;
}

/** Whether a statement that is a transaction of its own fails. */
function ofSingle() {
  note('begun');
  return die() < share;
}

/** The server itself says it in place of the statement, as the pool wants to hear from its connection. */
function failSingle(connection, sql, values, done) {
  const { errno, message, undoes } = troubles[die() < 0.5 ? 0 : 1];
  note(`single ${errno}`);
  const signal = `SIGNAL SQLSTATE '${undoes ? '40001' : 'HY000'}' SET MYSQL_ERRNO = ${errno}, MESSAGE_TEXT = '${message}'`;
  if (typeof sql === 'string') return query.call(connection, signal, typeof values === 'function' ? values : done);
  return query.call(connection, Object.assign(sql, { sql: signal, values: undefined }), undefined, done);
}
