import { createDecipheriv } from 'node:crypto';
import { makeForm, submissionOf, submit } from '../factories/forms.js';
import { deriveKey } from '../../src/platform/crypto/crypto.js';
import { call, makeAccount, pairSite, signIn } from '../support/accounts.js';
import { startApp, type TestApp } from '../support/test-app.js';

let app: TestApp;
beforeAll(async () => { app = await startApp({ config: { trustedProxies: ['127.0.0.1'] } }); });
afterAll(() => app?.close());

it('makes a link to the page of a form that only the site can read', async () => {
  const bearer = (await signIn(app, await makeAccount(app))).access;
  const site = await pairSite(app, bearer);
  const form = makeForm();
  await submit(app, site, form, submissionOf(site, form, { email: 'ada@example.test' }));
  const { items: [{ id }] } = (await call(app, 'GET', '/api/forms', { bearer })).json as { items: [{ id: number }] };
  const answer = await call(app, 'POST', `/api/forms/${id}/prefill-links`, { bearer, body: { values: { email: 'ada@example.test', company_name: 'Engines' }, days: 7 } });
  expect(answer.status).toBe(201);
  const url = new URL((answer.json as { url: string }).url);
  expect(url.origin + url.pathname).toBe(`${site.origin}/guide/`);
  const sealed = Buffer.from(url.searchParams.get('dmat_prefill')!, 'base64url');
  expect(sealed.toString('latin1')).not.toMatch(/ada|engines/i);
  const decipher = createDecipheriv('chacha20-poly1305', deriveKey(site.secret, 'form-prefill'), sealed.subarray(0, 12), { authTagLength: 16 }).setAuthTag(sealed.subarray(-16));
  const claims = JSON.parse(Buffer.concat([decipher.update(sealed.subarray(12, -16)), decipher.final()]).toString()) as { exp: number };
  expect(claims).toEqual({ form: form.id, values: { email: 'ada@example.test', company_name: 'Engines' }, exp: expect.any(Number) });
  expect(claims.exp * 1_000 - Date.now()).toBeGreaterThan(6 * 86_400_000);

  for (const values of [undefined, 'x', { 'a b': 'x' }, { email: 7 }, { email: 'x'.repeat(256) }]) {
    expect((await call(app, 'POST', `/api/forms/${id}/prefill-links`, { bearer, body: { values } })).status).toBe(400);
  }
  const other = (await signIn(app, await makeAccount(app))).access;
  expect((await call(app, 'POST', `/api/forms/${id}/prefill-links`, { bearer: other, body: { values: {} } })).status).toBe(404);
});
