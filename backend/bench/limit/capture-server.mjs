/**
 * P1 of a form: bare node:http and one hand-written transaction for each group, into copies of the product's own tables
 * (same columns, same indexes). No signature, limit, spam or consent check; the score stands in the same transaction.
 */
import { createServer } from 'node:http';
import { createPool } from 'mysql2/promise';

const [url, port] = process.argv.slice(2);
const pool = createPool({ uri: url, connectionLimit: 4, timezone: 'Z' });
/** @type {{sent: any, done: (id: number) => void}[]} */
const waiting = [];
let isWriting = false;
/** @type {NodeJS.Timeout | undefined} */
let timer;

async function store(group) {
  const connection = await pool.getConnection();
  const insert = async (table, columns, rows) => {
    const [{ insertId }] = await connection.query(`INSERT INTO ${table} (${columns}) VALUES ?`, [rows]);
    return (index) => insertId + index;
  };
  const now = new Date();
  await connection.beginTransaction();
  await connection.query(
    `INSERT INTO bench_leads (company_id, email, email_normal, name, lead_score, landing_page_title, last_activity_at, created_at, updated_at) VALUES ?
     ON DUPLICATE KEY UPDATE name = VALUES(name), last_activity_at = VALUES(last_activity_at), version = version + 1`,
    [group.map(({ sent }) => [1, sent.answers.email, sent.answers.email, sent.answers.name, 10, 'Offer', now, now, now])]);
  const [found] = await connection.query('SELECT id, email_normal FROM bench_leads WHERE company_id = 1 AND email_normal IN (?)', [group.map(({ sent }) => sent.answers.email)]);
  const leads = new Map(found.map((row) => [row.email_normal, row.id]));
  const leadOf = ({ sent }) => leads.get(sent.answers.email);
  const submission = await insert('bench_submissions',
    'company_id, uuid, form_id, form_version, lead_id, landing_page_id, page_revision, answers, page_url, referrer, touch, user_agent, via, occurred_at, received_at',
    group.map((one) => [1, one.sent.submission_id, 1, '', leadOf(one), 1, 12, JSON.stringify(one.sent.answers), one.sent.page_url, one.sent.referrer, '{}', one.agent, 'script', now, now]));
  await insert('bench_consents', 'company_id, lead_id, purpose, channel, status, text, source, site_id, form_id, submission_id, page_url, page_revision, at',
    group.map((one, i) => [1, leadOf(one), 'marketing', 'email', 'granted', 'Yes, send me the newsletter.', 'form', 1, 1, submission(i), one.sent.page_url, 12, now]));
  const activity = await insert('bench_activities', 'company_id, lead_id, kind, title, detail, url, subject_id, occurred_at',
    group.map((one, i) => [1, leadOf(one), 'form_submit', 'Submitted “Test form”', 'Offer', one.sent.page_url, submission(i), now]));
  await insert('bench_score_entries', 'company_id, lead_id, rule, activity_id, subject_id, points, occurred_at',
    group.map((one, i) => [1, leadOf(one), 'form-submit', activity(i), submission(i), 10, now]));
  await insert('bench_outbox', 'company_id, name, payload',
    group.flatMap((one, i) => ['lead.captured', 'form.submitted', 'activity.recorded', 'lead.tagged'].map((name) => [1, name, JSON.stringify({ leadId: leadOf(one), submissionId: submission(i) })])));
  await connection.commit();
  connection.release();
  group.forEach(({ done }, i) => done(submission(i)));
}

function flush() {
  clearTimeout(timer);
  timer = undefined;
  if (isWriting || waiting.length === 0) return;
  isWriting = true;
  const group = waiting.splice(0, 500);
  store(group).then(() => { isWriting = false; flush(); }, (error) => { console.error(error); process.exit(1); });
}

createServer((request, response) => {
  const chunks = [];
  request.on('data', (chunk) => chunks.push(chunk));
  request.on('end', () => {
    const done = (id) => {
      const text = JSON.stringify({ id, status: 'accepted' });
      response.writeHead(201, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) });
      response.end(text);
    };
    waiting.push({ sent: JSON.parse(Buffer.concat(chunks).toString()), agent: request.headers['user-agent'] ?? '', done });
    timer ??= setTimeout(flush, 4);
  });
}).listen(Number(port), '127.0.0.1', () => process.send?.('ready'));
