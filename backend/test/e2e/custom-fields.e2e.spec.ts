import { randomUUID } from 'node:crypto';
import type { FormField } from '@dmat/shared/forms/form-definition';
import { makeForm, submissionOf, submit } from '../factories/forms.js';
import { call, makeAccount, pairSite, signIn, type PairedSite } from '../support/accounts.js';
import { startApp, type TestApp } from '../support/test-app.js';

let app: TestApp;
let admin: string;
let site: PairedSite;

beforeAll(async () => {
  app = await startApp({ config: { trustedProxies: ['127.0.0.1'] } });
  admin = (await signIn(app, await makeAccount(app))).access;
  site = await pairSite(app, admin);
  const options = [{ value: 'free', label: 'Free' }, { value: 'pro', label: 'Pro' }];
  for (const body of [{ label: 'Plan', kind: 'select', options }, { label: 'Topics', kind: 'multiselect', options }, { label: 'Seats', kind: 'number' }, { label: 'Wish', kind: 'textarea' }]) {
    expect((await call(app, 'POST', '/api/custom-fields', { bearer: admin, body })).status).toBe(201);
  }
});
afterAll(() => app?.close());

const field = (name: string, more: Partial<FormField>): FormField => ({ name, kind: 'text', label: name, required: false, maps: null, ...more });
const form = makeForm({ fields: [
  field('email', { kind: 'email', required: true, maps: 'email' }),
  field('q1', { kind: 'select', options: [{ value: 'pro', label: 'Professional' }, { value: 'gold', label: 'Gold' }], maps: 'custom:plan' }),
  field('q2', { kind: 'checkboxes', options: [{ value: 'free', label: 'a' }, { value: 'pro', label: 'b' }], maps: 'custom:topics' }),
  field('q3', { maps: 'custom:seats' }),
  field('q4', { kind: 'textarea', maps: 'custom:wish' }),
  field('q5', { maps: 'custom:unknown' }),
] });
const customOf = async (email: string) => {
  const { json } = await call(app, 'GET', `/api/leads?search=${email}`, { bearer: admin });
  return (await call(app, 'GET', `/api/leads/${json.items[0].id}`, { bearer: admin })).json.custom;
};
const send = async (answers: Record<string, unknown>) => expect((await submit(app, site, form, submissionOf(site, form, answers))).status).toBe(201);

describe('a form that fills custom fields', () => {
  it('fills what fits, passes over what does not, and forgets nothing', async () => {
    const email = `${randomUUID().slice(0, 8)}@example.test`;
    await send({ email, q1: 'pro', q2: ['pro', 'free'], q3: '12', q4: 'one\ntwo', q5: 'lost' });
    expect(await customOf(email)).toEqual({ plan: 'pro', topics: ['free', 'pro'], seats: 12, wish: 'one\ntwo' });
    await send({ email, q1: 'gold', q2: [], q3: 'many', q4: 'newest' });
    expect(await customOf(email)).toEqual({ plan: 'pro', topics: ['free', 'pro'], seats: 12, wish: 'newest' });
  });

  it('keeps the two apart that come at once', async () => {
    const emails = [1, 2, 3].map(() => `${randomUUID().slice(0, 8)}@example.test`);
    await Promise.all(emails.map((email, seats) => send({ email, q3: String(seats) })));
    expect(await Promise.all(emails.map(customOf))).toEqual([{ seats: 0 }, { seats: 1 }, { seats: 2 }]);
  });
});

describe('custom fields of a lead in the API', () => {
  it('are taken by POST and PATCH, refused with a message each, and shown', async () => {
    const email = `${randomUUID().slice(0, 8)}@example.test`;
    const made = await call(app, 'POST', '/api/leads', { bearer: admin, body: { email, custom: { plan: 'pro', seats: '4' } } });
    expect(await customOf(email)).toEqual({ plan: 'pro', seats: 4 });
    const edit = (custom: unknown, version = made.json.version) => call(app, 'PATCH', `/api/leads/${made.json.id}`, { bearer: admin, body: { custom, version } });
    expect((await edit({ seats: 'many', other: 1 })).json).toMatchObject({ status: 400, code: 'custom-values-invalid', errors: { 'custom.seats': 'Seats must be a number.', 'custom.other': 'There is no such field.' } });
    expect((await edit({ plan: null, seats: 5 })).status).toBe(200);
    expect(await customOf(email)).toEqual({ seats: 5 });
    expect((await edit({ seats: 6 })).json.code).toBe('lead-changed');
    expect((await edit('text')).status).toBe(400);
    expect((await edit(['text'])).status).toBe(400);
  });
});
