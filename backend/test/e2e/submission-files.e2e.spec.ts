import { randomUUID } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { makeForm, submissionOf } from '../factories/forms.js';
import { call, makeAccount, pairSite, signIn, siteItself, type Account, type PairedSite } from '../support/accounts.js';
import { gif, pdf, png, testVirus, zip } from '../support/sample-files.js';
import { startApp, type TestApp } from '../support/test-app.js';

let app: TestApp;
let account: Account;
let site: PairedSite;
let admin: string;
const plain = makeForm();
const form = makeForm({
  fields: [
    ...plain.fields,
    { name: 'brief', kind: 'file', label: 'Your brief', required: true, maps: null, accept: ['pdf', 'png', 'gif', 'txt'], maxMegabytes: 1 },
    { name: 'photo', kind: 'file', label: 'A photo', required: false, maps: null, accept: ['png'] },
  ],
});

beforeAll(async () => {
  app = await startApp({ config: { trustedProxies: ['127.0.0.1'] } });
  account = await makeAccount(app);
  admin = (await signIn(app, account)).access;
  site = await pairSite(app, admin);
});
afterAll(() => app?.close());

const address = (): string => `ada-${randomUUID().slice(0, 8)}@example.test`;
const packed = (name: string, content: Buffer) => ({ name, content: content.toString('base64') });
const bytes = async () => (await readdir(app.config.filesDir, { recursive: true }).catch(() => [])).filter((name) => /[0-9a-f]{32}$/.test(name)).length;

function send(files: Record<string, unknown>, { answers, ...more }: Record<string, unknown> = {}, bearer?: string) {
  const body = { ...submissionOf(site, form, { email: address(), ...answers as object }), ...more, files };
  return call(app, 'POST', `/api/public/forms/${form.id}/submissions/with-files`, { body, ...(bearer ? { bearer } : { headers: { origin: site.origin } }) });
}

it('keeps a file with the submission it came in, and hands it to those who see the lead', async () => {
  const email = address();
  const answer = await send({ brief: packed('C:\\fakepath\\Brief.pdf', pdf()), other: packed('x.pdf', pdf()) }, { answers: { email, brief: 'Brief.pdf' } });
  expect([answer.status, answer.text]).toEqual([201, expect.stringContaining('accepted')]);
  const { items: [lead] } = (await call(app, 'GET', `/api/leads?search=${email}`, { bearer: admin })).json as { items: { id: number }[] };
  const { submissions: [submission] } = (await call(app, 'GET', `/api/leads/${lead!.id}`, { bearer: admin })).json as { submissions: { answers: unknown[]; files: { id: number }[] }[] };
  expect(submission!.answers).toContainEqual({ name: 'brief', label: 'Your brief', value: 'Brief.pdf' });
  expect(submission!.files).toEqual([{ id: expect.any(Number), field: 'brief', name: 'Brief.pdf', mime: 'application/pdf', size: pdf().length }]);
  const file = await fetch(`${app.url}/api/files/${submission!.files[0]!.id}`, { headers: { authorization: `Bearer ${admin}` } });
  expect(Buffer.from(await file.arrayBuffer())).toEqual(pdf());
  expect(file.headers.get('content-disposition')).toMatch(/^attachment/);
});

it.each([
  ['a program with the ending of a picture', 'photo.png', Buffer.from('MZ\x90\0')], ['a picture that is a PHP script too', 'a.gif', Buffer.concat([gif(), Buffer.from('<?php phpinfo();')])],
  ['a picture with a script', 'logo.svg', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')], ['a PHP script', 'shell.php', Buffer.from('<?php phpinfo();')],
  ['two endings', 'brief.php.pdf', pdf()], ['a pixel flood', 'flood.png', png(50_000, 50_000)], ['the test virus', 'eicar.txt', testVirus()],
  ['an archive', 'brief.zip', zip()], ['too many bytes', 'large.pdf', Buffer.concat([pdf(), Buffer.alloc(1_100_000, 'a')])], ['nothing', 'empty.pdf', Buffer.alloc(0)],
])('refuses %s in words, and keeps no byte of it', async (_, name, content) => {
  const before = await bytes();
  const answer = await send({ brief: packed(name, content) });
  expect(answer.status).toBe(422);
  expect((answer.json as { errors: Record<string, string> }).errors['brief']).toMatch(/“Your brief”/);
  expect(await bytes()).toBe(before);
});

it('asks for a file that is required and did not come, whatever its name was', async () => {
  const answer = await send({}, { answers: { brief: 'brief.pdf' } });
  expect([answer.status, (answer.json as { errors: unknown }).errors]).toEqual([422, { brief: 'Fill in “Your brief”.' }]);
});

it('keeps one copy of a file, however often the submission comes', async () => {
  const uuid = randomUUID();
  const again = () => send({ brief: packed('brief.pdf', pdf()) }, { submission_id: uuid });
  expect((await again()).status).toBe(201);
  const before = await bytes();
  expect((await again()).status).toBe(200);
  expect(await bytes()).toBe(before);
  const [{ files }] = await app.database.query<{ files: number }>('SELECT COUNT(*) AS files FROM files JOIN submissions ON submissions.id = owner_id WHERE uuid = ?', [uuid]) as [{ files: number }];
  expect(Number(files)).toBe(1);
});

it('loses no lead for a file it cannot ask for any more', async () => {
  const email = address();
  const answer = await send({ brief: packed('brief.gif', Buffer.from('<?php')) }, { answers: { email, photo: 'me.png' }, via: 'relay', occurred_at: new Date(Date.now() - 3_600_000).toISOString() }, await siteItself(site));
  expect([answer.status, answer.text]).toEqual([201, expect.stringContaining('accepted')]);
  const [row] = await app.database.query<{ answers: Record<string, string> }>('SELECT answers FROM submissions WHERE id = ?', [(answer.json as { id: number }).id]);
  expect(row!.answers).toMatchObject({ email, brief: 'brief.gif (refused: type)', photo: 'me.png (the file did not arrive)' });
});

it('takes no file for a question that was not asked', async () => {
  const before = await bytes();
  expect((await call(app, 'POST', `/api/public/forms/${plain.id}/submissions/with-files`, {
    body: { ...submissionOf(site, plain, { email: address() }), files: { brief: packed('brief.pdf', pdf()) } }, headers: { origin: site.origin },
  })).status).toBe(201);
  expect(await bytes()).toBe(before);
});

it('keeps the size of a form without files small', async () => {
  const answer = await call(app, 'POST', `/api/public/forms/${form.id}/submissions`, { body: { files: 'x'.repeat(600_000) }, headers: { origin: site.origin } });
  expect(answer.status).toBe(413);
});
