/** Home and Pages & forms, and that Home moves by itself when somebody sends a form. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { api } from './support/api.mjs';
import { openBrowser } from './support/browser.mjs';
import { assertAccessible, assertFits, open, picture, settled, signIn } from './support/screens.mjs';

const run = `r${Date.now().toString(36)}`;
let browser, page, complaints;

before(async () => {
  browser = await openBrowser();
  ({ page, complaints } = await signIn(browser));
});
after(() => browser?.close());

async function looksRight(name) {
  for (const width of [1440, 390]) {
    await page.setViewportSize({ width, height: 1000 });
    await settled(page);
    await picture(page, `${name}-${width}`);
    await assertFits(page, `${name} at ${width}`);
  }
  await page.setViewportSize({ width: 1440, height: 1000 });
  await assertAccessible(page, name);
}

describe('Home', () => {
  test('moves by itself when a lead comes in', async () => {
    await open(page, '/');
    await page.getByText('Live', { exact: true }).waitFor();
    const made = await api('POST', '/api/leads', { email: `live.${run}@example.test`, name: `Live ${run}` });
    try {
      await page.locator('.dmat-list__title', { hasText: `Live ${run}` }).first().waitFor({ timeout: 10_000 });
    } finally {
      await api('DELETE', `/api/leads/${made.id}`);
    }
  });

  test('has its figures as a chart and as a table, and fits a phone', async () => {
    await open(page, '/');
    await page.getByRole('heading', { name: 'From view to hot lead, last 30 days' }).waitFor();
    await looksRight('home');
    assert.deepEqual(complaints, []);
  });
});

describe('Pages & forms', () => {
  test('shows each page with what it earned, and leads to each form', async () => {
    await open(page, '/pages');
    await page.locator('.dmat-pages__page').first().waitFor();
    await looksRight('pages');
    await page.getByRole('link', { name: '7 days' }).click();
    await page.waitForURL(/days=7/);
    await page.locator('.dmat-pages__form-name').first().click();
    await page.getByRole('heading', { name: 'Field by field' }).waitFor();
    await looksRight('form');
    assert.deepEqual(complaints, []);
  });
});
