import { randomUUID } from 'node:crypto';
import { ConfirmationsService, UnsubscribeTokens } from '../../src/modules/privacy/index.js';
import { makeForm, sign, submissionOf, visitorIp } from '../factories/forms.js';
import { call, makeAccount, pairSite, signIn, type PairedSite } from '../support/accounts.js';
import { redirectPayloads } from '../support/redirect-payloads.js';
import { startApp, type TestApp } from '../support/test-app.js';

let app: TestApp;
let site: PairedSite;
let companyId: number;
let bearer: string;
const payloads = redirectPayloads();

beforeAll(async () => {
  app = await startApp({ config: { trustedProxies: ['127.0.0.1'] } });
  const account = await makeAccount(app);
  companyId = account.companyId;
  bearer = (await signIn(app, account)).access;
  site = await pairSite(app, bearer);
});
afterAll(() => app?.close());

const form = makeForm();

/** Sends a form as a browser without scripts does. */
function sendPlain(fields: Record<string, string>, uid = form.id) {
  return fetch(`${app.url}/api/public/forms/${uid}/submissions`, {
    method: 'POST', redirect: 'manual', headers: { origin: site.origin, 'x-forwarded-for': visitorIp() },
    body: new URLSearchParams({
      descriptor: sign(site, form), submission_id: randomUUID(), 'answers[email]': `ada-${randomUUID().slice(0, 8)}@example.test`,
      page_url: `${site.origin}/guide/`, referrer: '', elapsed_ms: '9000', website: '', ...fields,
    }),
  });
}
const unsubscribeLink = () => app.get(UnsubscribeTokens).url({ companyId, messageId: 1, leadId: null, channel: 'email', address: 'ada.lovelace@example.test' });
const confirmLink = (id = 999_999_999) => app.get(ConfirmationsService).url(companyId, id);
const path = (link: string): string => new URL(link).pathname;
const altered = (link: string, at = -3): string => {
  const last = link.at(at)!;
  return link.slice(0, at) + (last === 'A' ? 'B' : 'A') + link.slice(link.length + at + 1);
};

describe('nobody is sent away', () => {
  it('by what a plain form says of the page it stands on', async () => {
    const left: string[] = [];
    for (const payload of payloads) {
      const answer = await sendPlain({ page_url: payload, referrer: payload, next: payload, redirect_to: payload, 'success[url]': payload });
      const location = answer.headers.get('location');
      const isHome = answer.status === 303 && location !== null && new URL(location).origin === site.origin;
      if (!isHome && !(answer.status >= 400 && answer.status < 500 && location === null)) left.push(`${payload}: ${answer.status} ${location}`);
    }
    expect(left).toEqual([]);
    expect(payloads.length).toBeGreaterThan(10);
  }, 120_000);

  it('by a thank-you address that the site did not sign', async () => {
    const signed = sign(site, { ...form, success: { kind: 'redirect', url: 'https://shop.example.test/thanks' } });
    const good = await sendPlain({ descriptor: signed });
    expect([good.status, good.headers.get('location')]).toEqual([303, 'https://shop.example.test/thanks']);
    const [body, signature] = signed.split('.') as [string, string];
    const said = JSON.parse(Buffer.from(body, 'base64url').toString());
    said.form.success.url = 'https://evil.example/';
    const forged = `${Buffer.from(JSON.stringify(said)).toString('base64url')}.${signature}`;
    for (const descriptor of [forged, altered(signed), `${body}.`, body, `${body}.${'A'.repeat(43)}`]) {
      const answer = await sendPlain({ descriptor });
      expect([answer.status >= 400 && answer.status < 500, answer.headers.get('location')]).toEqual([true, null]);
      expect(await answer.text()).not.toContain('evil.example');
    }
  });

  it('by anything added to a link of ours, or put in its place', async () => {
    const left: string[] = [];
    for (const link of [path(unsubscribeLink()), path(altered(unsubscribeLink())), path(confirmLink()), path(altered(confirmLink()))]) {
      for (const [at, payload] of payloads.entries()) {
        // Each payload on one parameter, in turn: a read and, now and then, a press of the button.
        const name = ['next', 'url', 'redirect', 'return_to', 'dest'][at % 5]!;
        const method = at % 10 === 0 ? 'POST' : 'GET';
        const answer = await fetch(`${app.url}${link}?${name}=${encodeURIComponent(payload)}`, { method, redirect: 'manual', ...(method === 'POST' ? { body: new URLSearchParams({ action: 'look', [name]: payload }) } : {}) });
        const text = await answer.text();
        if (answer.headers.has('location') || answer.headers.has('refresh') || ![200, 400].includes(answer.status) || text.includes('evil.example') || text.includes('google.com')) left.push(`${link.slice(0, 30)} ${payload}: ${answer.status}`);
      }
    }
    for (const payload of payloads) {
      for (const start of ['/', '/api/public/unsubscribe/', '/api/public/confirm/']) {
        const answer = await fetch(`${app.url}${start}${encodeURIComponent(payload).slice(0, 400)}`, { redirect: 'manual' });
        await answer.arrayBuffer();
        if (answer.headers.has('location') || answer.status < 400 || answer.status >= 500) left.push(`${start} ${payload}: ${answer.status}`);
      }
    }
    expect(left).toEqual([]);
  }, 180_000);

  it('by an altered link: it shows a page of our own that says so', async () => {
    for (const link of [altered(unsubscribeLink()), altered(confirmLink()), altered(unsubscribeLink(), -40), altered(confirmLink(), -40)]) {
      const answer = await fetch(`${app.url}${path(link)}`, { redirect: 'manual' });
      expect([answer.status, answer.headers.get('content-type')]).toEqual([400, 'text/html; charset=utf-8']);
      expect(await answer.text()).toContain('does not work');
    }
  });
});

describe('a public link', () => {
  it('cannot be guessed and tells nothing: at least 128 bits that only we can make, the same text never twice', () => {
    for (const make of [unsubscribeLink, () => confirmLink(1)]) {
      const links = Array.from({ length: 50 }, make);
      expect(new Set(links).size).toBe(links.length);
      for (const link of links) {
        const raw = Buffer.from(link.split('/').at(-1)!, 'base64url');
        expect(raw.length).toBeGreaterThanOrEqual(12 + 16);
        expect(raw.toString('latin1')).not.toMatch(/ada|lovelace|example|confirm|email/i);
      }
    }
  });

  it('keeps what was filled in out of the address', async () => {
    await sendPlain({});
    const { items } = (await call(app, 'GET', '/api/forms', { bearer })).json as { items: { id: number }[] };
    const answer = await call(app, 'POST', `/api/forms/${items[0]!.id}/prefill-links`, { bearer, body: { values: { email: 'ada.lovelace@example.test', company_name: 'Engines' } } });
    const wrong = await sendPlain({ 'answers[email]': 'ada lovelace', 'answers[name]': 'Ada Lovelace' });
    expect([answer.status, wrong.status]).toEqual([201, 303]);
    for (const address of [answer.json.url as string, wrong.headers.get('location')!]) {
      for (const part of [...new URL(address).searchParams.values()].flatMap((value) => value.split('.'))) {
        expect(`${part} ${Buffer.from(part, 'base64url').toString('latin1')}`).not.toMatch(/lovelace|engines/i);
      }
    }
  });

  it('answers an unknown one like an altered one, and as quickly', async () => {
    const look = async (link: string) => {
      const begun = performance.now();
      const answer = await fetch(`${app.url}${path(link)}`);
      const text = await answer.text();
      return { took: performance.now() - begun, said: [answer.status, text] };
    };
    const times: Record<'unknown' | 'altered', number[]> = { unknown: [], altered: [] };
    await look(confirmLink());
    for (let round = 0; round < 60; round++) {
      const [unknown, wrong] = [await look(confirmLink(900_000_000 + round)), await look(altered(confirmLink(900_000_000 + round)))];
      expect(unknown.said).toEqual(wrong.said);
      times.unknown.push(unknown.took);
      times.altered.push(wrong.took);
    }
    const median = (all: number[]): number => all.sort((a, b) => a - b)[all.length / 2]!;
    // Only somebody who holds our key can make an unknown one; the measure is there to notice a slow path.
    expect(Math.abs(median(times.unknown) - median(times.altered))).toBeLessThan(50);
  });

  it('of a picture looks the same whatever it says', async () => {
    const seen = new Set<string>();
    for (const p of ['', 'x', 'e30.AAAA', 'A'.repeat(400), '1', 'st_00000000000000000000', "' OR 1=1"]) {
      const answer = await fetch(`${app.url}/api/public/collect.gif?p=${encodeURIComponent(p)}`);
      seen.add(JSON.stringify([answer.status, answer.headers.get('content-type'), Buffer.from(await answer.arrayBuffer()).toString('hex')]));
    }
    expect(seen.size).toBe(1);
  });

  it('to a file says the same of one that is gone and one of somebody else', async () => {
    const other = (await signIn(app, await makeAccount(app))).access;
    const answers = await Promise.all(['1', '2', '999999999'].map((id) => call(app, 'GET', `/api/files/${id}`, { bearer: other })));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([404]));
    expect((await call(app, 'GET', '/api/files/1')).status).toBe(401);
  });
});

it('knows submissions by an id that says nothing of others', async () => {
  const body = submissionOf(site, form, { email: 'grace@example.test' });
  const first = await call(app, 'POST', `/api/public/forms/${form.id}/submissions`, { body, headers: { origin: site.origin, 'x-forwarded-for': visitorIp() } });
  const unknown = await call(app, 'POST', `/api/public/forms/${form.id}/known`, { body: { descriptor: sign(site, form), visitor_id: randomUUID() }, headers: { origin: site.origin, 'x-forwarded-for': visitorIp() } });
  expect(first.status).toBe(201);
  expect(unknown.status).toBeLessThan(500);
  expect(unknown.text).not.toContain('grace');
});
