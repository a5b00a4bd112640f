import assert from 'node:assert/strict';
import { keepPicture, openAsAdmin } from './browser.mjs';
import { violationsIn } from './accessibility.mjs';
import { stack } from './stack.mjs';

/** Noise that says nothing about our screens: pictures from the network, WordPress's own deprecations. */
const isNoise = (text) => /ERR_NAME_NOT_RESOLVED|ERR_INTERNET_DISCONNECTED|ERR_BLOCKED_BY_CLIENT|gravatar|JQMIGRATE/.test(text);

/** A page signed in to wp-admin, with all that the browser complains about from then on. */
export async function signIn(browser, viewport) {
  const page = await openAsAdmin(browser, viewport);
  page.setDefaultTimeout(20_000);
  const complaints = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type()) && !isNoise(message.text() + message.location().url)) complaints.push(message.text());
  });
  return { page, context: page.context(), complaints };
}

/** Opens one of DMAT's screens by its path and further parts of the address. */
export async function open(page, path, more = '') {
  await page.goto(`${stack.wordpress.url}/wp-admin/admin.php?page=dmat&p=${encodeURIComponent(path)}${more}`);
  await page.locator('#dmat-admin h1').waitFor();
}

/** Waits until nothing on the screen is loading any more. */
export const settled = (page) => page.waitForFunction(() => !document.querySelector('#dmat-admin .dmat-skeleton, #dmat-admin [aria-busy="true"]'));

/** Fails with what axe finds on DMAT's part of the page. */
export async function assertAccessible(page, what) {
  assert.deepEqual(await violationsIn(page, '#dmat-admin'), [], `${what} is accessible`);
}

/** Fails when the page is wider than the window. */
export async function assertFits(page, what) {
  const excess = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  assert.ok(excess <= 0, `${what} is ${excess} px wider than the window`);
}

/** Keeps a picture of a screen where the run collects them. */
export const picture = (page, name) => keepPicture(page, `admin-${name}`);
