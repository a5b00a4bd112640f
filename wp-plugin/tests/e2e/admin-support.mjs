/** What the browser tests of wp-admin share: the running stack, a signed-in browser, the backend's API, and axe. */
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium } from 'playwright-core';

const require = createRequire(import.meta.url);
const axeSource = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const stackFile = process.env.DMAT_STACK_FILE ?? process.env.DMAT_STACK;
assert.ok(stackFile, 'DMAT_STACK_FILE names the file that describes the running stack');

/** Addresses and logins of the stack under test. */
export const stack = JSON.parse(readFileSync(stackFile, 'utf8'));

/** A word no other run uses, so that what other tests made does not disturb. */
export const run = `r${Date.now().toString(36)}`;

/** The browser of these tests. */
export const launch = () =>
  chromium.launch({
    executablePath: process.env.DMAT_CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  });

/** Noise of WordPress's own that says nothing about our screens: pictures from the network, its own deprecations. */
const isNoise = (text) => /ERR_NAME_NOT_RESOLVED|ERR_INTERNET_DISCONNECTED|ERR_BLOCKED_BY_CLIENT|gravatar|JQMIGRATE/.test(text);

/**
 * A page signed in to wp-admin.
 * @param {import('playwright-core').Browser} browser
 * @param {{width?: number, height?: number}} size
 */
export async function signIn(browser, { width = 1440, height = 900 } = {}) {
  const context = await browser.newContext({ viewport: { width, height }, locale: 'en-US' });
  const page = await context.newPage();
  const complaints = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type()) && !isNoise(message.text() + message.location().url)) complaints.push(message.text());
  });
  await page.goto(`${stack.wordpress.url}/wp-login.php`);
  await page.fill('#user_login', stack.wordpress.adminUser);
  await page.fill('#user_pass', stack.wordpress.adminPassword);
  await page.click('#wp-submit');
  await page.waitForURL(/wp-admin/);
  return { page, context, complaints };
}

/** Opens a screen by its path and further parts of the address. */
export async function open(page, path, more = '') {
  await page.goto(`${stack.wordpress.url}/wp-admin/admin.php?page=dmat&p=${encodeURIComponent(path)}${more}`);
  await page.locator('#dmat-admin h1').waitFor();
}

/** Waits until nothing on the screen is loading any more. */
export const settled = (page) => page.waitForFunction(() => !document.querySelector('#dmat-admin .dmat-skeleton, #dmat-admin [aria-busy="true"]'));

/** Fails with what axe found on our part of the page. */
export async function assertAccessible(page, what) {
  await page.evaluate(axeSource);
  const found = await page.evaluate(async () => {
    const result = await window.axe.run('#dmat-admin', { runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'] });
    return result.violations.map(({ id, help, nodes }) => `${id}: ${help} — ${nodes.map((node) => node.target.join(' ')).join(' | ')}`);
  });
  assert.deepEqual(found, [], `${what} is accessible`);
}

/** Fails when the page is wider than the window. */
export async function assertFits(page, what) {
  const excess = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  assert.ok(excess <= 0, `${what} is ${excess} px wider than the window`);
}

/** Keeps a picture of the screen where the stage asks for one. */
export async function picture(page, name) {
  const folder = process.env.DMAT_ARTIFACTS;
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: `${folder}/admin-${name}.png`, fullPage: true });
}

/** Asks the backend as its administrator. */
export async function api(method, path, body) {
  token ??= await logIn();
  const answer = await fetch(`${stack.api.url}${path}`, {
    method,
    headers: { Authorization: `Bearer ${token}`, ...(body ? { 'Content-Type': 'application/json' } : {}) },
    body: body ? JSON.stringify(body) : undefined,
  });
  const text = await answer.text();
  assert.ok(answer.ok, `${method} ${path} answered ${answer.status}: ${text}`);
  return text ? JSON.parse(text) : null;
}

let token = null;

async function logIn() {
  const answer = await fetch(`${stack.api.url}/api/auth/login`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ email: stack.api.adminEmail, password: stack.api.adminPassword }),
  });
  assert.equal(answer.status < 300, true, `login answered ${answer.status}`);
  return (await answer.json()).access_token;
}
