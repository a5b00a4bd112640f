import { mkdir, readdir, utimes, writeFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pdf } from '../../../test/support/sample-files.js';
import { call, makeAccount, signIn } from '../../../test/support/accounts.js';
import { startApp, type TestApp } from '../../../test/support/test-app.js';
import { FileStore } from './file-store.js';
import { Files } from './files.service.js';

let app: TestApp;
let store: FileStore;
let companyId: number;
let bearer: string;

beforeAll(async () => {
  app = await startApp();
  store = app.get(FileStore);
  const account = await makeAccount(app);
  companyId = account.companyId;
  bearer = (await signIn(app, account)).access;
});
afterAll(() => app?.close());

async function keep(name: string, ownerId = 1): Promise<number> {
  const stored = await store.put(companyId, pdf());
  await app.database.transaction((tx) => app.get(Files).note(tx, [{ companyId, ...stored, name, mime: 'application/pdf', ownerKind: 'submission', ownerId }]));
  const [file] = (await app.get(Files).ofOwners(companyId, 'submission', [ownerId])).slice(-1);
  return file!.id;
}

it('keeps the bytes of a stream under a key nobody chose, and gives them back', async () => {
  const stored = await store.put(companyId, Readable.from([Buffer.from('Hello '), Buffer.from('world')]));
  expect(stored).toMatchObject({ size: 11, sha256: '64ec88ca00b268e5ba1a35678a1b5316d212f4f366b2477232534a8aeca37f3c' });
  expect((await store.read(stored.key)).toString()).toBe('Hello world');
  await store.remove(stored.key);
  await store.remove(stored.key);
  await expect(store.read(stored.key)).rejects.toMatchObject({ code: 'ENOENT' });
});

it('leaves nothing behind of what was too large, and never leaves its folder', async () => {
  const folder = `${app.config.filesDir}/${companyId}`;
  const before = (await readdir(folder, { recursive: true })).length;
  await expect(store.put(companyId, Buffer.alloc(100), 99)).rejects.toMatchObject({ code: 'file-too-large' });
  expect((await readdir(folder, { recursive: true })).length).toBe(before);
  await expect(store.read('../../etc/passwd')).rejects.toThrow('not the key');
});

it('hands a file out to be saved and never to be shown', async () => {
  const id = await keep('Angebot “Größe” 100%.pdf', 7);
  const answer = await fetch(`${app.url}/api/files/${id}`, { headers: { authorization: `Bearer ${bearer}` } });
  expect(answer.status).toBe(200);
  expect(Buffer.from(await answer.arrayBuffer())).toEqual(pdf());
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    'content-type': 'application/pdf', 'x-content-type-options': 'nosniff', 'cache-control': 'private, no-store',
    'content-disposition': 'attachment; filename="Angebot _Gr__e_ 100_.pdf"; filename*=UTF-8\'\'Angebot%20%E2%80%9CGr%C3%B6%C3%9Fe%E2%80%9D%20100%25.pdf',
  });
});

it('shows nobody a file of another company, nor one that was deleted, nor a seller one of somebody else’s leads', async () => {
  const id = await keep('offer.pdf', 8);
  const other = await signIn(app, await makeAccount(app));
  expect((await call(app, 'GET', `/api/files/${id}`, { bearer: other.access })).status).toBe(404);
  const seller = { name: 'Sam', email: `sam-${companyId}@example.test`, password: 'the password of Sam', role: 'sales' };
  await call(app, 'POST', '/api/users', { bearer, body: seller });
  expect((await call(app, 'GET', `/api/files/${id}`, { bearer: (await signIn(app, seller)).access })).status).toBe(404);
  await app.database.transaction((tx) => app.get(Files).delete(tx, companyId, [id]));
  expect((await call(app, 'GET', `/api/files/${id}`, { bearer })).status).toBe(404);
});

it('frees the disk 30 days after a deletion', async () => {
  const id = await keep('old.pdf', 9);
  const [file] = await app.get(Files).ofOwners(companyId, 'submission', [9]);
  await app.database.query('UPDATE files SET deleted_at = UTC_TIMESTAMP(3) - INTERVAL 31 DAY WHERE id = ?', [id]);
  await app.get(Files).sweep();
  await expect(store.read(file!.key)).rejects.toMatchObject({ code: 'ENOENT' });
  expect(await app.database.query('SELECT id FROM files WHERE id = ?', [id])).toEqual([]);
});

it('frees the disk of bytes nobody noted, a day later; not of noted ones, young ones, parts of imports, or what is not its own', async () => {
  const [orphan, imported, noted, young] = [await store.put(companyId, pdf()), await store.put(companyId, pdf()), await store.put(companyId, pdf()), await store.put(companyId, pdf())];
  await app.database.transaction((tx) => app.get(Files).note(tx, [{ companyId, ...noted, name: 'offer.pdf', mime: 'application/pdf', ownerKind: 'lead', ownerId: 9 }]));
  await app.database.query('UPDATE files SET deleted_at = UTC_TIMESTAMP(3) WHERE store_key = ?', [noted.key]);
  await app.database.query('INSERT INTO imports (company_id, name, size, parts, created_by) VALUES (?, ?, ?, ?, ?)', [companyId, 'people.csv', 1, JSON.stringify([imported.key]), 'Ada']);
  const pathOf = (key: string) => `${app.config.filesDir}/${key}`;
  const [part, foreign] = [`${orphan.key}.part`, `${orphan.key.replace(/[^/]+$/, '')}readme.txt`];
  await mkdir(pathOf('lost+found'), { recursive: true });
  await Promise.all([part, foreign].map((key) => writeFile(pathOf(key), 'half')));
  const longAgo = new Date(Date.now() - 90_000_000);
  await Promise.all([orphan.key, imported.key, noted.key, part, foreign].map((key) => utimes(pathOf(key), longAgo, longAgo)));
  expect(await app.get(Files).sweepOrphans()).toBe(1);
  await expect(store.read(orphan.key)).rejects.toMatchObject({ code: 'ENOENT' });
  const left = await readdir(pathOf(orphan.key.replace(/[^/]+$/, '')));
  const nameOf = (key: string) => key.split('/').at(-1)!;
  expect(left).toEqual(expect.arrayContaining([imported.key, noted.key, young.key, foreign].map(nameOf)));
  expect(left).not.toContain(nameOf(part));
  expect(await app.get(Files).sweepOrphans()).toBe(0);
});
