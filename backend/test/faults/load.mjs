import { randomUUID } from 'node:crypto';
import http from 'node:http';
import { sleep } from '../../../tools/process/wait.mjs';

const patienceMs = 60_000;

/** @typedef {import('../support/site-of-a-test.mjs').TestSite} TestSite */

/**
 * People who submit a form and do not give up: each sends its own submission, and the same one again
 * (same id) while no 2xx comes back.
 */
class Crowd {
  /** Address of each acknowledged submission. @type {Map<string, string>} */
  acknowledged = new Map();
  /** How often each status came back; 0 is no answer at all. @type {Record<string, number>} */
  statuses = {};

  /** @param {TestSite} site @param {ReturnType<TestSite['form']>} form @param {string} domain */
  constructor(site, form, domain) {
    Object.assign(this, { site, form, domain, agent: new http.Agent({ keepAlive: true, maxSockets: 500 }) });
    this.descriptor = site.descriptor(form);
  }

  progress = () => this.acknowledged.size;

  /** A cheap client: at a thousand a second `fetch` alone fills a core. Answers the status, 0 for no answer. @param {string} body @param {string} ip @returns {Promise<number>} */
  post(body, ip) {
    const urls = this.site.apiUrls ?? [this.site.apiUrl];
    const url = `${urls[Math.floor(Math.random() * urls.length)]}/api/public/forms/${this.form.id}/submissions`;
    return new Promise((resolve) => {
      const request = http.request(url, {
        method: 'POST', agent: this.agent, timeout: 15_000,
        headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body), origin: this.site.origin, 'x-forwarded-for': ip },
      }, (response) => {
        response.resume();
        response.on('end', () => resolve(response.statusCode ?? 0)).on('error', () => resolve(0));
      });
      request.on('timeout', () => request.destroy()).on('error', () => resolve(0));
      request.end(body);
    });
  }

  /** @param {number} number of the person */
  async submit(number) {
    const id = randomUUID();
    const email = `person-${number}@${this.domain}`;
    const body = JSON.stringify(this.site.submission(this.descriptor, { email, name: `Person ${number}`, news: number % 2 === 0 }, id));
    const ip = `198.${51 + ((number >> 16) % 4)}.${(number >> 8) % 256}.${number % 256}`;
    for (const end = Date.now() + patienceMs; ;) {
      const status = await this.post(body, ip);
      this.statuses[status] = (this.statuses[status] ?? 0) + 1;
      if (status === 201 || status === 200) { this.acknowledged.set(id, email); return; }
      if (Date.now() > end) return;
      await sleep(100 + Math.random() * 200);
    }
  }
}

/**
 * A fixed number of people at once, each with the next submission as soon as one is done.
 * @param {TestSite} site
 * @param {ReturnType<TestSite['form']>} form
 * @param {{people: number, concurrency: number, domain?: string}} size
 */
export function submitMany(site, form, { people, concurrency, domain = 'people.example.test' }) {
  const crowd = new Crowd(site, form, domain);
  let sent = 0;
  const person = async () => { while (sent < people) await crowd.submit(sent++); };
  const done = Promise.all(Array.from({ length: concurrency }, person));
  return Object.assign(crowd, { done });
}

/**
 * So many people come each second, whether those before have been answered or not.
 * @param {TestSite} site
 * @param {ReturnType<TestSite['form']>} form
 * @param {{perSecond: number, seconds: number, domain: string}} rate
 */
export function submitAtRate(site, form, { perSecond, seconds, domain }) {
  const crowd = new Crowd(site, form, domain);
  const people = perSecond * seconds;
  const began = performance.now();
  let arrivalSeconds = 0;
  const arrive = async () => {
    /** @type {Promise<void>[]} */
    const all = [];
    while (all.length < people) {
      const due = Math.min(people, Math.floor(((performance.now() - began) / 1000) * perSecond));
      while (all.length < due) all.push(crowd.submit(all.length));
      await sleep(5);
    }
    arrivalSeconds = (performance.now() - began) / 1000;
    await Promise.all(all);
  };
  return Object.assign(crowd, { people, done: arrive(), arrivalsPerSecond: () => people / arrivalSeconds });
}

/**
 * What MySQL says of the acknowledged: each submission once, each lead once, each with its consent, activity and fact.
 * @param {import('../support/real-stack.mjs').RealStack} stack
 * @param {Map<string, string>} acknowledged id to address
 */
export async function verdict(stack, acknowledged) {
  const stored = new Map((await stack.query('SELECT uuid, COUNT(*) AS n, MIN(lead_id) AS lead_id FROM submissions GROUP BY uuid')).map((row) => [asUuid(row.uuid), row]));
  const lost = [...acknowledged.keys()].filter((id) => !stored.has(id));
  const doubled = [...stored.values()].filter((row) => Number(row.n) > 1);
  const doubledLeads = await stack.query('SELECT email_normal FROM leads GROUP BY company_id, email_normal HAVING COUNT(*) > 1');
  const told = new Set((await stack.query("SELECT payload FROM outbox WHERE name = 'form.submitted'")).flatMap((row) => row.payload).map((fact) => Number(fact.submissionId)));
  const halfWritten = (await stack.query(`SELECT s.id, s.lead_id IS NOT NULL
      AND EXISTS (SELECT 1 FROM leads l WHERE l.id = s.lead_id)
      AND EXISTS (SELECT 1 FROM activities a WHERE a.company_id = s.company_id AND a.lead_id = s.lead_id) AS is_whole
    FROM submissions s`)).filter((row) => !Number(row.is_whole) || !told.has(Number(row.id)));
  const orphanLeads = await stack.query('SELECT id FROM leads l WHERE NOT EXISTS (SELECT 1 FROM submissions s WHERE s.company_id = l.company_id AND s.lead_id = l.id)');
  return { lost, doubled, doubledLeads, halfWritten, orphanLeads };
}

/** @param {unknown} value a UUID as text or as sixteen bytes */
function asUuid(value) {
  if (typeof value === 'string') return value;
  const hex = Buffer.from(/** @type {Buffer} */ (value)).toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

export const nothingLost = { lost: [], doubled: [], doubledLeads: [], halfWritten: [], orphanLeads: [] };
