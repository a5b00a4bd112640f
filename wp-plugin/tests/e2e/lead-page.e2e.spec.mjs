/** The page of one lead and the company's own fields, as a marketer works with them. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { api } from './support/api.mjs';
import { openBrowser } from './support/browser.mjs';
import { assertAccessible, assertFits, open, picture, settled, signIn } from './support/screens.mjs';

const run = `r${Date.now().toString(36)}`;
const phone = `+49 170 ${String(Date.now()).slice(-7)}`;
let browser, page, complaints, ada, twin, colleague;

before(async () => {
  browser = await openBrowser();
  ({ page, complaints } = await signIn(browser));
  const lead = (name, more = {}) => api('POST', '/api/leads', { email: `${name.toLowerCase()}.${run}@firm-${run}.example`, name: `${name} ${run}`, ...more });
  ada = await lead('Ada', { phone, job_title: 'Analyst' });
  colleague = await lead('Grace');
  twin = await api('POST', '/api/leads', { email: `a.${run}@home.example`, name: `Ada Lovelace ${run}`, phone: phone.replace(/ /g, '-'), industry: 'Machines', tags: [`tag-${run}`] });
});

after(async () => {
  for (const { id } of [ada, twin, colleague]) await api('DELETE', `/api/leads/${id}`).catch(() => undefined);
  await browser?.close();
});

const panel = (name) => page.locator('.dmat-panel', { has: page.getByRole('heading', { name, exact: true }) });
const snackbar = (text) => page.locator('.dmat-snackbars').getByText(text).first();

/** The screen as it is on a computer and on a phone: nobody is shut out, nothing is wider than the window. */
async function looksRight(name) {
  await quiet();
  for (const width of [1440, 390]) {
    await page.setViewportSize({ width, height: 1000 });
    await settled(page);
    await picture(page, `${name}-${width}`);
    await assertFits(page, `${name} at ${width}`);
  }
  await page.setViewportSize({ width: 1440, height: 1000 });
  await assertAccessible(page, name);
}

/** Snackbars are WordPress's own, with a name axe objects to; they go by themselves. */
const quiet = () => page.waitForFunction(() => !document.querySelector('.components-snackbar'), null, { timeout: 40_000 });

describe('fields of your own', () => {
  test('are added with their options, ordered, archived and brought back', async () => {
    await open(page, '/settings/fields');
    const add = async (name, kind, options = []) => {
      await page.getByRole('button', { name: 'Add field' }).first().click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel('Name').fill(`${name} ${run}`);
      await dialog.getByLabel('Kind').selectOption(kind);
      for (const [place, option] of options.entries()) {
        if (place > 0) await dialog.getByRole('button', { name: 'Add option' }).click();
        await dialog.getByLabel(`Option ${place + 1}`, { exact: true }).fill(option);
      }
      if (kind === 'select') await assertAccessible(page, 'the form of a field');
      await dialog.getByRole('button', { name: 'Add field' }).click();
      await dialog.waitFor({ state: 'hidden' });
      await page.locator('.dmat-fields').getByText(`${name} ${run}`).waitFor();
    };
    await add('Plan', 'select', ['Free', 'Pro, yearly']);
    await add('Topics', 'multiselect', ['Email', 'Forms']);
    await add('Seats', 'number');
    await add('Trial ends', 'date');
    await add('Partner', 'checkbox');
    await add('Website', 'url');
    const ours = () => page.locator('.dmat-fields__name strong').filter({ hasText: run }).allInnerTexts();
    const before = await ours();
    await page.getByRole('button', { name: `Move “Topics ${run}” up` }).click();
    await page.waitForFunction((text) => [...document.querySelectorAll('.dmat-fields__name strong')].filter((one) => one.textContent.endsWith(text)).at(0)?.textContent.startsWith('Topics'), run);
    assert.deepEqual(await ours(), [before[1], before[0], ...before.slice(2)]);
    await page.getByRole('button', { name: `Archive “Partner ${run}”` }).click();
    await snackbar(`“Partner ${run}” archived.`).waitFor();
    await page.locator('.dmat-snackbars').getByRole('button', { name: 'Undo' }).last().click();
    await page.getByRole('button', { name: `Archive “Partner ${run}”` }).waitFor();
    await looksRight('settings-fields');
  });

  test('are filled on a lead with the control that fits each', async () => {
    await open(page, `/leads/${ada.id}`);
    await panel('Profile').getByRole('button', { name: 'Edit' }).click();
    await page.getByLabel(`Plan ${run}`).selectOption('Pro, yearly');
    await page.getByRole('group', { name: `Topics ${run}` }).getByLabel('Forms').check();
    await page.getByLabel(`Seats ${run}`).fill('12.5');
    await page.getByLabel(`Trial ends ${run}`).fill('2027-02-28');
    await page.getByLabel(`Partner ${run}`).check();
    await page.getByLabel(`Website ${run}`).fill('https://example.com/');
    await looksRight('lead-edit');
    await panel('Profile').getByRole('button', { name: 'Save' }).click();
    await snackbar('Profile saved.').waitFor();
    const { custom } = await api('GET', `/api/leads/${ada.id}`);
    const of = (name) => Object.entries(custom).find(([key]) => key.startsWith(name))?.[1];
    assert.deepEqual([of('plan'), of('topics'), of('seats'), of('trial'), of('partner'), of('website')], ['pro_yearly', ['forms'], 12.5, '2027-02-28', true, 'https://example.com/']);
    await panel('Profile').getByText('Pro, yearly').waitFor();
  });
});

describe('work on a lead', () => {
  test('is planned as a task, done, and deleted with an undo', async () => {
    await open(page, `/leads/${ada.id}`);
    await page.getByRole('button', { name: 'Add task' }).click();
    await page.getByLabel('What is to be done?').fill('Call about the offer');
    await page.getByLabel('Until').fill('2026-01-05');
    await panel('Tasks').getByRole('button', { name: 'Add task' }).click();
    await snackbar('Task added.').waitFor();
    await panel('Tasks').getByText('Late:').waitFor();
    await page.getByRole('checkbox', { name: 'Call about the offer' }).check();
    await snackbar('Task done.').waitFor();
    await page.getByRole('button', { name: 'Delete task “Call about the offer”' }).click();
    await page.locator('.dmat-snackbars').getByRole('button', { name: 'Undo' }).last().click();
    await page.getByRole('checkbox', { name: 'Call about the offer' }).waitFor();
    await page.locator('.dmat-timeline').getByText('Task done: Call about the offer').waitFor();
  });

  test('has files that are kept, saved and deleted', async () => {
    await page.locator('.dmat-panel input[type=file]').setInputFiles({ name: 'Offer.txt', mimeType: 'text/plain', buffer: Buffer.from('Dear Ada, 3 < 4.') });
    await page.getByRole('button', { name: 'Offer.txt', exact: true }).waitFor();
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Offer.txt', exact: true }).click()]);
    assert.equal(download.suggestedFilename(), 'Offer.txt');
    await page.locator('.dmat-panel input[type=file]').setInputFiles({ name: 'trick.pdf', mimeType: 'application/pdf', buffer: Buffer.from('<script>alert(1)</script>') });
    await page.locator('.dmat-snackbars').getByText(/types of file|does not fit|dangerous/).first().waitFor();
    await page.getByRole('button', { name: 'Delete file “Offer.txt”' }).click();
    await page.locator('.dmat-snackbars').getByRole('button', { name: 'Undo' }).last().click();
    await page.getByRole('button', { name: 'Offer.txt', exact: true }).waitFor();
  });

  test('shows the organization with its other leads', async () => {
    await open(page, `/leads/${ada.id}`);
    await panel('Organization').getByRole('link', { name: `Grace ${run}` }).waitFor();
    await panel('Organization').getByRole('button', { name: 'Edit' }).click();
    await panel('Organization').getByLabel('Name').fill(`Firm ${run}`);
    await panel('Organization').getByLabel('Region').fill('Bavaria');
    await panel('Organization').getByRole('button', { name: 'Save' }).click();
    await panel('Organization').getByText('Bavaria').waitFor();
    await looksRight('lead');
  });

  test('says on the timeline who did what, and is narrowed to a kind', async () => {
    await page.locator('.dmat-timeline').getByText('Profile edited').waitFor();
    await panel('Timeline').getByLabel('Show').selectOption('Notes, tasks and files');
    await page.locator('.dmat-timeline').getByText('File added: Offer.txt').waitFor();
    assert.equal(await page.locator('.dmat-timeline').getByText('Profile edited').count(), 0);
  });
});

describe('a lead who stands in the list twice', () => {
  test('is found, compared field by field, merged, and made two again', async () => {
    await open(page, `/leads/${ada.id}`);
    await page.getByRole('button', { name: `Compare and merge with Ada Lovelace ${run}` }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('group', { name: 'Name' }).getByLabel(`Ada Lovelace ${run}`).check();
    await picture(page, 'merge-1440');
    await page.setViewportSize({ width: 390, height: 900 });
    await picture(page, 'merge-390');
    await page.setViewportSize({ width: 1440, height: 1000 });
    await assertAccessible(page, 'the lead behind the merge');
    await dialog.getByRole('button', { name: 'Merge', exact: true }).click();
    await snackbar('Merged into one lead.').waitFor();
    await page.getByRole('heading', { name: `Ada Lovelace ${run}` }).waitFor();
    await panel('Profile').getByText('Machines').waitFor();
    await panel('Merged into this lead').getByRole('button', { name: 'Undo' }).click();
    await snackbar('These are two leads again.').waitFor();
    assert.equal((await api('GET', `/api/leads/${twin.id}`)).name, `Ada Lovelace ${run}`);
    assert.equal((await api('GET', `/api/leads/${ada.id}`)).industry, null);
  });

  test('nothing was complained about', () => {
    assert.deepEqual(complaints.filter((one) => !/40\d|422/.test(one)), []);
  });
});
