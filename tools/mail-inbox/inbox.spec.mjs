import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { inboxServer } from './http.mjs';
import { readMessage } from './read-message.mjs';
import { MessageStore } from './store.mjs';

const raw = [
  'From: DMAT <hello@example.test>', 'To: "Zoe" <zoe@example.test>', 'Subject: =?utf-8?q?Gr=C3=BC=C3=9Fe?=',
  'List-Unsubscribe: <http://127.0.0.1/u/1>,', ' <mailto:u@example.test>', 'MIME-Version: 1.0',
  'Content-Type: multipart/alternative; boundary=b', '', '--b', 'Content-Type: text/plain', '', 'Hello Zoe', '--b',
  'Content-Type: text/html', '', '<p>Hello <b>Zoe</b><script>alert(1)</script></p>', '--b--', '',
].join('\r\n');

describe('the caught-mail inbox', () => {
  const dir = mkdtempSync(path.join(tmpdir(), 'dmat-mail-'));
  const store = new MessageStore(dir);
  const server = inboxServer(store);
  /** @type {string} */ let url;
  const receive = async (/** @type {string} */ to) => {
    const receivedAt = new Date();
    const message = await readMessage(Buffer.from(raw), { id: store.nextId(receivedAt), receivedAt, recipients: [to] });
    store.add(message);
    return message;
  };
  /** @returns {Promise<import('./read-message.mjs').CaughtMessage[]>} */
  const listed = async (query = '') => /** @type {any} */ (await (await fetch(`${url}/messages${query}`)).json());
  before(async () => {
    await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(null)));
    url = `http://127.0.0.1:${/** @type {import('node:net').AddressInfo} */ (server.address()).port}`;
  });
  after(() => {
    server.close();
    rmSync(dir, { recursive: true });
  });

  it('reads a mail as its reader would', async () => {
    const message = await receive('zoe@example.test');
    assert.equal(message.to, 'zoe@example.test');
    assert.equal(message.subject, 'Grüße');
    assert.equal(message.text.trim(), 'Hello Zoe');
    assert.match(message.html, /<b>Zoe<\/b>/);
    assert.equal(message.headers['list-unsubscribe'], '<http://127.0.0.1/u/1>, <mailto:u@example.test>');
  });

  it('answers an array, newest first, narrowed by address and number', async () => {
    await receive('second@example.test');
    await receive('third@example.test');
    assert.deepEqual((await listed()).map((message) => message.to), ['third@example.test', 'second@example.test', 'zoe@example.test']);
    assert.equal((await listed('?to=SECOND@example.test')).length, 1);
    assert.equal((await listed('?limit=1'))[0].to, 'third@example.test');
  });

  it('still has them after a restart', () => {
    assert.deepEqual(new MessageStore(dir).all().map((message) => message.id), store.all().map((message) => message.id));
  });

  it("shows a mail's own HTML only inside a frame that runs no scripts", async () => {
    const page = await (await fetch(`${url}/messages/${store.all()[0].id}`)).text();
    assert.match(page, /<iframe [^>]*sandbox="(?!.*allow-scripts)[^"]*"/);
    assert.ok(!page.includes('<script>alert(1)</script>'));
  });

  it('is emptied by its own page or a script, not by another site', async () => {
    assert.equal((await fetch(`${url}/clear`, { method: 'POST', headers: { 'sec-fetch-site': 'cross-site' } })).status, 404);
    assert.equal(store.all().length, 3);
    await fetch(`${url}/messages`, { method: 'DELETE' });
    assert.deepEqual(await listed(), []);
    assert.deepEqual(new MessageStore(dir).all(), []);
  });
});
