/** A marketer brings contacts in from a file, sees what became of them, and takes it back. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { api } from './support/api.mjs';
import { openBrowser } from './support/browser.mjs';
import { assertAccessible, assertFits, open, picture, settled, signIn } from './support/screens.mjs';

const run = `i${Date.now().toString(36)}`;
/** Enough to see it move. */
const people = Number(process.env.DMAT_E2E_ROWS ?? 5_000);

let browser, page, known;

before(async () => {
  browser = await openBrowser();
  ({ page } = await signIn(browser));
  known = await api('POST', '/api/leads', { email: `known@${run}.example.com`, name: 'Known before', phone: '1' });
});

after(async () => {
  if (known) await api('DELETE', `/api/leads/${known.id}`).catch(() => undefined);
  await browser?.close();
});

const found = async () => (await api('GET', `/api/leads?tag=vip-${run}&limit=1`)).total.count;

test('a file is chosen, its columns are recognised, and what would happen is said before it does', async () => {
  await open(page, '/leads/import');
  await page.getByText('Choose a CSV file with your contacts').waitFor();
  await assertAccessible(page, 'Import');
  await picture(page, 'import');
  const rows = Array.from({ length: people }, (_, number) => `p${number}@${run}.example.com;Ada;Lovelace ${number};vip-${run}`);
  const content = ['Email Address;First Name;Last Name;Tags', ...rows, `known@${run}.example.com;Robert;New Name;`, `not an address;Eve;Nobody;`].join('\r\n');
  await page.locator('#dmat-admin input[type=file]').setInputFiles({ name: `contacts-${run}.csv`, mimeType: 'text/csv', buffer: Buffer.from(content) });
  await page.getByRole('heading', { name: 'What stands in which column?' }).waitFor({ timeout: 30_000 });
  assert.deepEqual(await page.locator('.dmat-import-columns select').evaluateAll((all) => all.map((one) => one.value)), ['email', 'first_name', 'last_name', 'tags']);
  await assertAccessible(page, 'the columns of a file');
  await picture(page, 'import-columns');
  await page.getByLabel('These people agreed to marketing emails').check();
  await page.getByLabel('How did they agree?').fill('Newsletter box of the shop we had before.');
  await page.getByRole('button', { name: 'Check the file' }).click();
  await page.getByRole('heading', { name: 'This would happen' }).waitFor({ timeout: 60_000 });
  const figures = await page.locator('.dmat-import-figures dd').allInnerTexts();
  assert.deepEqual(figures.map((text) => Number(text.replace(/\D/g, ''))), [people, 1, 0, 1]);
  await assertAccessible(page, 'what an import would do');
  await picture(page, 'import-checked');
  assert.equal(await found(), 0, 'nothing has happened yet');
});

test('the import moves, ends with its figures, and the refused row comes with its reason', async () => {
  await page.getByRole('button', { name: /^Import .* people$/ }).click();
  await page.getByRole('heading', { name: 'What was imported' }).waitFor({ timeout: 180_000 });
  await settled(page);
  await assertAccessible(page, 'what was imported');
  await picture(page, 'import-done');
  assert.equal(await found(), people);
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Download them with their reasons' }).click()]);
  const text = await (await import('node:fs/promises')).readFile(await download.path(), 'utf8');
  assert.match(text, /“not an address” is not an email address/);
});

test('it is taken back after asking once: new leads are gone, the known one is as it was', async () => {
  await page.getByRole('button', { name: 'Undo this import' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Undo the import' }).click();
  await page.locator('#dmat-content').getByText('This import was undone.').waitFor({ timeout: 180_000 });
  assert.equal(await found(), 0);
  const lead = await api('GET', `/api/leads/${known.id}`);
  assert.deepEqual([lead.name, lead.phone], ['Known before', '1']);
  await open(page, '/leads/import');
  await page.getByText('Undone').first().waitFor();
  await picture(page, 'import-earlier');
  await assertFits(page, 'Import');
});
