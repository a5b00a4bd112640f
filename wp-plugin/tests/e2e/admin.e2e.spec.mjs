/** The screens of wp-admin as a marketer uses them: connect, find leads, work on one, from the first run on. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { api } from './support/api.mjs';
import { openBrowser } from './support/browser.mjs';
import { assertAccessible, assertFits, open, picture, settled, signIn } from './support/screens.mjs';
import { stack } from './support/stack.mjs';

/** A word no other run uses, so that what other tests made does not disturb. */
const run = `r${Date.now().toString(36)}`;

let browser, page, complaints, context;
const leads = [];

before(async () => {
  browser = await openBrowser();
  ({ page, context, complaints } = await signIn(browser));
  for (let number = 0; number < 27; number += 1) {
    const source = number % 3 === 0 ? 'webinar' : 'referral';
    leads.push(await api('POST', '/api/leads', { email: `${run}.${String(number).padStart(2, '0')}@example.com`, name: `Person ${String(number).padStart(2, '0')} ${run}`, source, tags: number < 2 ? [`tag-${run}`] : [] }));
  }
});

after(async () => {
  for (const { id } of leads) await api('DELETE', `/api/leads/${id}`).catch(() => undefined);
  await browser?.close();
});

const rows = () => page.locator('.dataviews-view-table tbody tr');
const head = () => page.locator('#dmat-admin h1');

describe('connecting', () => {
  test('a site is disconnected after asking once, and says so', async () => {
    await open(page, '/settings');
    await page.getByRole('button', { name: 'Disconnect this site' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Disconnect' }).click();
    await page.getByRole('heading', { name: 'Connect this site' }).waitFor();
    await assertAccessible(page, 'the connection form');
    await open(page, '/');
    await page.getByText('Welcome to DMAT').waitFor();
    await assertAccessible(page, 'Home before the first run');
  });

  test('a wrong code is refused in words, a right one connects, and the test finds nothing wrong', async () => {
    await open(page, '/welcome');
    await page.getByLabel('Backend address').fill(stack.api.url);
    await page.getByLabel('Pairing code').fill('00000-00000');
    await page.getByRole('button', { name: 'Connect' }).click();
    await page.locator('#dmat-admin .components-notice.is-error').waitFor();
    await assertAccessible(page, 'the wizard with an error');
    const { code } = await api('POST', '/api/sites/pairing-codes');
    await page.getByLabel('Pairing code').fill(code.toLowerCase());
    await page.getByRole('button', { name: 'Connect' }).click();
    await page.locator('.dmat-steps .is-done').first().waitFor();
    await open(page, '/settings');
    await page.getByRole('button', { name: 'Test the connection' }).click();
    await page.locator('.dmat-health li').first().waitFor();
    assert.equal(await page.locator('.dmat-health li.is-broken').count(), 0, await page.locator('.dmat-health').innerText());
    await picture(page, 'settings');
    await assertAccessible(page, 'Settings, Connection');
  });
});

describe('the first run', () => {
  test('ends with the first captured lead, also when it is left and taken up again', async () => {
    await page.evaluate(() => localStorage.setItem('dmat-wizard', JSON.stringify({ page: { url: location.origin, editUrl: '' }, leadId: null, since: new Date().toISOString() })));
    await open(page, '/welcome');
    await page.getByText('Waiting for the first lead').waitFor();
    await page.reload();
    await page.getByText('Waiting for the first lead').waitFor();
    await assertAccessible(page, 'the wizard while it waits');
    leads.push(await api('POST', '/api/leads', { email: `${run}.first@example.com`, name: `First ${run}`, source: 'landing_page' }));
    await page.getByRole('heading', { name: 'Your first lead is here' }).waitFor();
    await page.locator('.dmat-card', { hasText: `First ${run}` }).waitFor();
    await picture(page, 'wizard-done');
    await assertAccessible(page, 'the end of the wizard');
    await page.getByRole('link', { name: 'Look at the lead' }).click();
    await page.locator('#dmat-admin h1', { hasText: `First ${run}` }).waitFor();
  });

  test('makes a landing page that visitors can open', async () => {
    await page.evaluate(() => localStorage.setItem('dmat-wizard', JSON.stringify({ page: null, leadId: null, since: null, wantsNewPage: true })));
    await open(page, '/welcome');
    await settled(page);
    await page.getByRole('button', { name: 'Make the page' }).click();
    const link = page.getByRole('link', { name: /Open the page/ });
    await link.waitFor();
    const answer = await context.request.get(await link.getAttribute('href'));
    assert.equal(answer.status(), 200);
  });
});

describe('Home', () => {
  test('shows today’s leads, and a figure opens its people', async () => {
    await open(page, '/');
    await page.getByText('Leads today').waitFor();
    await page.getByText('No lead is lost').waitFor();
    assert.match(await page.title(), /^Home ‹ DMAT/);
    await picture(page, 'home');
    await assertAccessible(page, 'Home');
    await page.getByRole('link', { name: /Leads today/ }).click();
    await page.waitForURL(/created_from=/);
    await rows().first().waitFor();
    await page.goBack();
    await page.getByText('Leads today').waitFor();
  });
});

describe('the list of leads', () => {
  test('is searched, filtered and sorted by the backend, and the address says so', async () => {
    await open(page, '/leads');
    await page.getByRole('searchbox').fill(run);
    await page.waitForURL(/search=/);
    await page.getByText(/–25 of 2[78] leads/).waitFor();
    await assertAccessible(page, 'the list of leads');
    await picture(page, 'leads');

    await page.locator('.dmat-leads__filters').getByText('Source', { exact: true }).click();
    await page.getByRole('option', { name: 'Webinar' }).click();
    await page.waitForURL(/source=webinar/);
    await page.getByText('1–9 of 9 leads').waitFor();
    await page.keyboard.press('Escape');

    await open(page, '/leads', `&search=${run}&source=webinar&sort=name`);
    await page.getByText('1–9 of 9 leads').waitFor();
    assert.match(await rows().first().innerText(), /Person 00/);
    await page.getByRole('button', { name: 'Lead', exact: true }).click();
    await page.getByRole('menuitemradio', { name: /descending/i }).click();
    await page.waitForURL(/sort=-name/);
    await rows().first().getByText('Person 24').waitFor();
  });

  test('goes page by page, forth and back, also by the browser’s own Back', async () => {
    await open(page, '/leads', `&search=${run}&sort=email`);
    await rows().nth(24).waitFor();
    await page.getByRole('button', { name: 'Next' }).click();
    await page.getByText(/26–2[78] of 2[78] leads/).waitFor();
    await page.reload();
    await page.getByText(/26–2[78] of 2[78] leads/).waitFor();
    await page.getByRole('button', { name: 'Previous' }).click();
    await page.getByText(/1–25 of 2[78] leads/).waitFor();
    await page.goBack();
    await page.getByText(/26–2[78] of 2[78] leads/).waitFor();
  });

  test('says what to do when nobody matches', async () => {
    await open(page, '/leads', '&search=nobody-is-called-this');
    await page.getByText('No lead matches').waitFor();
    await page.getByRole('button', { name: 'Show all leads' }).click();
    await rows().first().waitFor();
  });
});

describe('the page of a lead', () => {
  const lead = () => leads[0];

  test('tells who, where from, why this score and what was done', async () => {
    await open(page, '/leads', `&search=${run}&sort=name`);
    await page.getByRole('link', { name: `Person 00 ${run}` }).click();
    await head().filter({ hasText: 'Person 00' }).waitFor();
    await settled(page);
    for (const title of ['Profile', /^Why /, 'Tags', 'Timeline', 'Forms sent', 'Notes', 'Consent']) {
      assert.equal(await page.getByRole('heading', { name: title, level: 2 }).count(), 1, String(title));
    }
    await picture(page, 'lead');
    await assertAccessible(page, 'the page of a lead');
  });

  test('is edited in place, and the next visit shows it', async () => {
    await open(page, `/leads/${lead().id}`);
    await page.getByRole('button', { name: 'Edit', exact: true }).click();
    await page.getByLabel('Company', { exact: true }).fill('Analytical Engines');
    await assertAccessible(page, 'the form of a profile');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText('Profile saved.').first().waitFor();
    await page.reload();
    await page.getByText('Analytical Engines').waitFor();
    assert.equal((await api('GET', `/api/leads/${lead().id}`)).company_name, 'Analytical Engines');
  });

  test('says in words when somebody else was quicker, and overwrites nothing unseen', async () => {
    await open(page, `/leads/${lead().id}`);
    await page.getByRole('button', { name: 'Edit', exact: true }).click();
    const { version } = await api('GET', `/api/leads/${lead().id}`);
    await api('PATCH', `/api/leads/${lead().id}`, { job_title: 'Countess', version });
    await page.getByLabel('Phone').fill('+44 20 1234');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText('Job title is now “Countess”', { exact: true }).waitFor();
    await picture(page, 'lead-stale');
    await page.getByRole('button', { name: 'Save my changes too' }).click();
    await page.getByText('Profile saved.').first().waitFor();
    const stored = await api('GET', `/api/leads/${lead().id}`);
    assert.deepEqual([stored.job_title, stored.phone], ['Countess', '+44 20 1234']);
  });

  test('takes a status, tags and notes, and gives a deleted note back on Undo', async () => {
    await open(page, `/leads/${lead().id}`);
    await page.getByLabel('Status').selectOption('contacted');
    await page.getByText('Status is now “Contacted”.').first().waitFor();
    await page.getByLabel('Add a tag').fill(`vip-${run}`);
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    await page.getByRole('link', { name: `vip-${run}` }).waitFor();
    await page.getByRole('button', { name: `Remove tag “tag-${run}”` }).click();
    await page.getByRole('link', { name: `tag-${run}`, exact: true }).waitFor({ state: 'detached' });
    await page.getByLabel('New note').fill('Call on Monday.');
    await page.getByRole('button', { name: 'Add note' }).click();
    await page.locator('.dmat-notes').getByText('Call on Monday.').waitFor();
    await page.locator('.dmat-notes').getByRole('button', { name: 'Delete' }).click();
    await page.locator('.dmat-notes').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Undo' }).last().click();
    await page.locator('.dmat-notes').getByText('Call on Monday.').waitFor();
    await page.reload();
    await page.locator('.dmat-notes').getByText('Call on Monday.').waitFor();
    const stored = await api('GET', `/api/leads/${lead().id}`);
    assert.equal(stored.status, 'contacted');
    assert.deepEqual(stored.tags, [`vip-${run}`]);
  });

  test('carries out the deletion of a note when the person leaves', async () => {
    await open(page, `/leads/${lead().id}`);
    await page.locator('.dmat-notes').getByRole('button', { name: 'Delete' }).click();
    await page.getByRole('link', { name: '← Leads' }).click();
    await rows().first().waitFor();
    await open(page, `/leads/${lead().id}`);
    await page.getByLabel('New note').waitFor();
    assert.equal(await page.locator('.dmat-notes').count(), 0);
  });

  test('is deleted at once and comes back by Undo', async () => {
    const { id } = leads.at(-1);
    await open(page, `/leads/${id}`);
    await page.getByRole('button', { name: 'Delete this lead' }).click();
    await rows().first().waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByRole('button', { name: 'Delete this lead' }).waitFor();
    await page.locator('.dmat-timeline').getByText('Brought back').waitFor();
  });

  test('is gone once it was deleted', async () => {
    const gone = leads.pop();
    await open(page, `/leads/${gone.id}`);
    await page.getByRole('button', { name: 'Delete this lead' }).click();
    await rows().first().waitFor();
    await open(page, `/leads/${gone.id}`);
    await page.getByText('This lead is not there').waitFor();
  });
});

describe('a backend that is away', () => {
  test('is told in words, with a way to try again, and nothing else breaks', async () => {
    await context.route(`${stack.api.url}/**`, (route) => route.abort());
    await open(page, '/');
    await page.getByText('The DMAT backend does not answer. Leads are kept on this site until it does.').first().waitFor();
    await context.unroute(`${stack.api.url}/**`);
    complaints.length = 0;
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByText('Leads today').waitFor();
  });
});

describe('a telephone', () => {
  test('shows every screen without scrolling sideways, and leads as cards', async () => {
    const phone = await signIn(browser, { width: 390, height: 844 });
    for (const [name, path] of [['home', '/'], ['leads', '/leads'], ['lead', `/leads/${leads[0].id}`], ['settings', '/settings'], ['tracking', '/settings/tracking'], ['health', '/settings/health'], ['welcome', '/welcome']]) {
      await open(phone.page, path);
      await settled(phone.page);
      await assertFits(phone.page, name);
      await picture(phone.page, `${name}-390`);
    }
    await open(phone.page, '/leads', `&search=${run}`);
    await phone.page.locator('.dmat-card').first().waitFor();
    await assertAccessible(phone.page, 'leads as cards');
    await phone.page.locator('.dmat-card').first().click();
    await phone.page.getByRole('heading', { name: 'Timeline' }).waitFor();
    assert.deepEqual(phone.complaints, []);
    await phone.context.close();
  });
});

test('the browser has nothing to complain about', () => {
  assert.deepEqual(complaints.filter((text) => !/status of 4\d\d/.test(text)), []);
});
