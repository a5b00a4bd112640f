/** The list of leads and its controls: chips, kept views, work on many with undo, files, leads by hand, and whose a lead is. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { violationsIn } from './support/accessibility.mjs';
import { api } from './support/api.mjs';
import { openBrowser } from './support/browser.mjs';
import { assertAccessible, assertFits, open, picture, settled, signIn } from './support/screens.mjs';

const run = `l${Date.now().toString(36)}`;
let browser, page, complaints;
const leads = [];

before(async () => {
  browser = await openBrowser();
  ({ page, complaints } = await signIn(browser));
  for (let number = 0; number < 6; number += 1) {
    leads.push(await api('POST', '/api/leads', { email: `${run}.${number}@example.com`, name: `Person ${number} ${run}`, source: number % 2 ? 'webinar' : 'referral', company_name: number === 0 ? '=1+1' : 'Acme' }));
  }
});

after(async () => {
  for (const { id } of leads) await api('DELETE', `/api/leads/${id}`).catch(() => undefined);
  for (const { id, name } of (await api('GET', '/api/lead-views')).items) if (name.endsWith(run)) await api('DELETE', `/api/lead-views/${id}`);
  await browser?.close();
});

const rows = () => page.locator('.dataviews-view-table tbody tr');
const snackbar = (text) => page.locator('.dmat-snackbars').getByText(text).first();
const filters = () => page.locator('.dmat-leads__filters');
const dialog = () => page.getByRole('dialog');
const ofRun = async () => (await api('GET', `/api/leads?search=${run}&sort=email`)).items;
const showRun = async (more = '') => {
  await open(page, '/leads', `&search=${run}&sort=email${more}`);
  await rows().first().waitFor();
};

describe('the list of leads', () => {
  test('is narrowed by chips that are taken away again', async () => {
    await showRun('&source=webinar');
    await page.getByText('1–3 of 3 leads').waitFor();
    await filters().getByRole('button', { name: /Source/ }).first().waitFor();
    await assertAccessible(page, 'the list with a chip');
    await filters().getByRole('button', { name: 'Remove' }).or(filters().locator('.dataviews-filters__summary-chip-remove')).first().click();
    await page.getByText('1–6 of 6 leads').waitFor();
    assert.ok(!page.url().includes('source='));
  });

  test('is kept as a view, changed, and worn again', async () => {
    await showRun('&source=referral');
    const menu = () => page.getByRole('button', { name: /^Views, now:/ });
    await menu().click();
    await page.getByRole('menuitem', { name: 'Save as a new view…' }).click();
    await dialog().getByLabel('Name').fill(`Referred ${run}`);
    assert.deepEqual(await violationsIn(page, '.components-modal__frame'), []);
    await dialog().getByRole('button', { name: 'Save' }).click();
    await page.waitForURL(/view=\d+/);
    await page.getByRole('button', { name: `Views, now: Referred ${run}` }).waitFor();
    await menu().click();
    await page.getByRole('menuitemradio', { name: 'All leads' }).click();
    await page.waitForURL((url) => !url.search.includes('view='));
    await menu().click();
    await page.getByRole('menuitemradio', { name: `Referred ${run}` }).click();
    await page.waitForURL(/source=referral/);
    await page.getByText('1–3 of 3 leads').waitFor();
  });

  test('lets work be done on many, tells how it went, and takes it back', async () => {
    await showRun();
    await page.getByRole('checkbox', { name: 'Select all' }).check();
    const bar = page.getByRole('region', { name: 'Chosen leads' });
    await bar.getByText('6 leads chosen').waitFor();
    await assertAccessible(page, 'the list with chosen leads');
    await bar.getByRole('button', { name: 'Status' }).click();
    await dialog().getByLabel('Status').selectOption('won');
    assert.deepEqual(await violationsIn(page, '.components-modal__frame'), []);
    await dialog().getByRole('button', { name: 'Change status' }).click();
    await snackbar('6 leads changed.').waitFor();
    assert.deepEqual(new Set((await ofRun()).map((lead) => lead.status)), new Set(['won']));
    await page.locator('.dmat-snackbars').getByRole('button', { name: 'Undo' }).last().click();
    await snackbar('Everything is as it was.').waitFor();
    assert.deepEqual(new Set((await ofRun()).map((lead) => lead.status)), new Set(['new']));
  });

  test('becomes a file that a spreadsheet does not calculate', async () => {
    await showRun();
    await page.getByRole('button', { name: 'Export' }).click();
    const coming = page.waitForEvent('download');
    await page.getByRole('menuitem', { name: 'Export with all columns' }).click();
    const text = readFileSync(await (await coming).path(), 'utf8');
    assert.equal(text.trim().split(/\r?\n/).length, 7);
    assert.match(text, /'=1\+1/);
    await snackbar('6 leads exported.').waitFor();
  });

  test('takes a lead in by hand, once for each address', async () => {
    await showRun();
    await page.getByRole('button', { name: 'Add lead' }).click();
    await dialog().getByLabel('Email').fill(`${run}.hand@example.com`);
    await dialog().getByLabel('First name').fill('Hand');
    assert.deepEqual(await violationsIn(page, '.components-modal__frame'), []);
    await dialog().getByRole('button', { name: 'Add lead' }).click();
    await snackbar(/was added\./).waitFor();
    await page.getByText('1–7 of 7 leads').waitFor();
    leads.push(...(await ofRun()).filter((lead) => lead.email === `${run}.hand@example.com`));
    assert.equal(leads.length, 7);
  });

  test('stands on a phone as cards right below its filters', async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    // Nothing is filtered, so nothing can be reset.
    await open(page, '/leads');
    await page.locator('.dmat-card').first().waitFor();
    await settled(page);
    await picture(page, 'leads-list-390');
    await assertFits(page, 'the list of leads at 390');
    const gap = await page.evaluate(() => {
      const controls = [...document.querySelectorAll('.dmat-leads__filters *')].filter((one) => one.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && one.childElementCount === 0);
      const above = controls.map((one) => one.getBoundingClientRect());
      return document.querySelector('.dmat-cards').getBoundingClientRect().top - Math.max(...above.map((box) => box.bottom));
    });
    assert.ok(gap <= 32, `the first card stands ${gap} px below the filters`);
    await page.setViewportSize({ width: 1440, height: 1000 });
  });
});

describe('the page of a lead', () => {
  test('gives the lead to somebody, and shows what somebody else stored first', async () => {
    const [me] = (await api('GET', '/api/team')).items.filter((one) => one.is_active);
    const { id } = leads[1];
    await open(page, `/leads/${id}`);
    const owner = page.getByLabel('Owner', { exact: true });
    await owner.locator(`option[value="${me.id}"]`).waitFor({ state: 'attached' });
    await owner.selectOption(String(me.id));
    await snackbar(`This lead belongs to ${me.name} now.`).waitFor();
    const { version, assigned_to: stored } = await api('GET', `/api/leads/${id}`);
    assert.equal(stored, me.id);
    await page.locator('.dmat-timeline').getByText('Owner changed').waitFor();
    await api('PATCH', `/api/leads/${id}`, { job_title: 'Countess', version });
    await owner.selectOption('');
    await snackbar('Somebody else just changed this lead.').waitFor();
    await page.locator('.dmat-facts').getByText('Countess').waitFor();
    assert.equal(await owner.inputValue(), String(me.id));
    await owner.selectOption('');
    await snackbar('This lead belongs to nobody now.').waitFor();
    assert.equal((await api('GET', `/api/leads/${id}`)).assigned_to, null);
    for (const width of [390, 1440]) {
      await page.setViewportSize({ width, height: 1000 });
      await picture(page, `lead-owner-${width}`);
      await assertFits(page, `a lead at ${width}`);
    }
  });

  test('shows who sells whose the lead is, and lets them not change it', async () => {
    await page.addInitScript(() => {
      let printed;
      Object.defineProperty(window, 'dmatAdmin', { configurable: true, get: () => printed, set: (value) => { printed = { ...value, userCaps: ['dmat_view_leads', 'dmat_sell'] }; } });
    });
    await open(page, `/leads/${leads[1].id}`);
    await page.getByText('Owner: Nobody').waitFor();
    assert.equal(await page.getByLabel('Owner', { exact: true }).count(), 0);
    await page.getByLabel('Status').waitFor();
  });
});

test('the browser has nothing to complain about', () => {
  assert.deepEqual(complaints.filter((text) => !/status of 409/.test(text)), []);
});
