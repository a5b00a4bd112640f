/** Every screen of wp-admin in this WordPress: drawn whole, accessible, without a complaint of the browser, also on a telephone. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { api } from './support/api.mjs';
import { openBrowser } from './support/browser.mjs';
import { assertAccessible, assertFits, open, picture, settled, signIn } from './support/screens.mjs';

const run = `s${Date.now().toString(36)}`;
let browser, lead;

before(async () => {
  browser = await openBrowser();
  lead = await api('POST', '/api/leads', { email: `${run}@example.com`, name: `Short ${run}`, source: 'referral', tags: ['short'] });
});

after(async () => {
  if (lead) await api('DELETE', `/api/leads/${lead.id}`).catch(() => undefined);
  await browser?.close();
});

/** The screens with what shows that each is there whole. */
const screens = () => [
  ['home', '/', 'No lead is lost'],
  ['leads', '/leads', `Short ${run}`],
  ['lead', `/leads/${lead.id}`, 'Timeline'],
  ['settings', '/settings', 'Connection test'],
  ['tracking', '/settings/tracking', 'Count visits'],
  ['health', '/settings/health', 'Work that needs a person'],
  ['welcome', '/welcome', 'Connect this site'],
];

describe('the screens of wp-admin', () => {
  for (const [device, width, height] of [['a desk', 1440, 900], ['a telephone', 390, 844]]) {
    test(`are whole, accessible and free of complaints on ${device}`, async () => {
      const { page, context, complaints } = await signIn(browser, { width, height });
      for (const [name, path, sign] of screens()) {
        await open(page, path);
        await settled(page);
        await page.locator('#dmat-admin').getByText(sign).first().waitFor();
        await assertFits(page, `${name} on ${device}`);
        await assertAccessible(page, `${name} on ${device}`);
        await picture(page, `short-${name}-${width}`);
      }
      assert.deepEqual(complaints, []);
      await context.close();
    });
  }

  test('open one another in place, from WordPress’s own menu', async () => {
    const { page, context } = await signIn(browser, { width: 1440, height: 900 });
    await open(page, '/');
    await page.evaluate(() => (window.isSamePage = true));
    await page.locator('#adminmenu .wp-submenu a', { hasText: 'Leads' }).click();
    await page.getByRole('link', { name: `Short ${run}` }).click();
    await page.locator('#dmat-admin h1', { hasText: `Short ${run}` }).waitFor();
    assert.equal(await page.locator('#adminmenu a[aria-current="page"]').last().innerText(), 'Leads');
    await page.goBack();
    await page.goBack();
    await page.locator('#dmat-admin h1', { hasText: 'Home' }).waitFor();
    assert.equal(await page.evaluate(() => window.isSamePage), true);
    await context.close();
  });
});
