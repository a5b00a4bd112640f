/** The Settings screens of wp-admin: what is chosen there stays. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { openBrowser } from './support/browser.mjs';
import { assertAccessible, open, picture, signIn } from './support/screens.mjs';

let browser, page;

before(async () => {
  browser = await openBrowser();
  ({ page } = await signIn(browser));
});

after(() => browser?.close());

describe('Settings', () => {
  test('of tracking are stored', async () => {
    await open(page, '/settings/tracking');
    await page.getByLabel('Recognise returning visitors').check();
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Settings saved.').first().waitFor();
    await page.reload();
    assert.equal(await page.getByLabel('Recognise returning visitors').isChecked(), true);
    await assertAccessible(page, 'Settings, Tracking');
    await page.getByLabel('Count without recognising anybody').check();
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Settings saved.').first().waitFor();
  });

  test('show the health of every part', async () => {
    await open(page, '/settings/health');
    await page.locator('.dmat-health li').first().waitFor();
    await picture(page, 'health');
    await assertAccessible(page, 'Settings, Health');
  });
});
