import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { PackageSet, fillOnce, findDebianSource } from './apt.mjs';
import { firstExisting, machine, privateProgram } from './layout.mjs';
import { mariadbServer, mysqlServer } from './mysql.mjs';
import { WORDPRESS_PACKAGES, copyWordPress } from './wordpress.mjs';

/** @typedef {import('./apt.mjs').DebianSource} DebianSource */

const PHP_PARTS = 'cli mysql xml mbstring curl gd intl zip'.split(' ');

/** Which Debian suite carries which WordPress. */
export const WORDPRESS_SUITES = { '7.1': 'sid', '6.8': 'trixie' };

/** @typedef {keyof typeof WORDPRESS_SUITES} WordPressLine */

/** Why nothing can be fetched here, or null when it can. */
export async function whyNoFetch() {
  if (process.platform !== 'linux' || !machine()) return `no private runtime exists for ${process.platform} on ${process.arch}`;
  if (!firstExisting(['/usr/bin/apt-get']) || !firstExisting(['/usr/bin/dpkg-deb'])) return 'apt-get and dpkg-deb are not here';
  if (!(await findDebianSource())) return 'this is not Debian, or its package source names no Debian mirror';
  return null;
}

/**
 * MySQL, Redis, PHP and PHPUnit, unpacked into one folder.
 * @param {string} dir The runtime folder.
 * @returns {Promise<string>} The extracted root.
 */
export async function fetchServices(dir) {
  const root = path.join(dir, 'services');
  await fillOnce(root, async (partial) => {
    await withSuite(dir, 'sid', async (set) => {
      const version = await phpVersion(set);
      const wanted = ['mysql-server-core', 'redis-server', ...PHP_PARTS.map((part) => `php${version}-${part}`)];
      const programs = await set.withDependencies(await set.existing(wanted));
      const phpunit = (await set.withDependencies(['phpunit'])).filter((name) => /^(phpunit|php-)/.test(name));
      await set.extract([...new Set([...programs, ...phpunit])], partial);
    });
  });
  return root;
}

/**
 * A clean WordPress folder of one line, to be copied for every site.
 * @param {string} dir The runtime folder.
 * @param {WordPressLine} line
 */
export async function fetchWordPress(dir, line) {
  const tree = path.join(dir, `wordpress-${line}`);
  await fillOnce(tree, async (partial) => {
    const root = `${partial}-packages`;
    try {
      await withSuite(dir, WORDPRESS_SUITES[line], async (set) => set.extract(await set.existing(WORDPRESS_PACKAGES), root));
      await copyWordPress(root, partial);
    } finally {
      await rm(root, { recursive: true, force: true });
    }
  });
  return tree;
}

/**
 * MariaDB: the machine's own where it is installed, else the machine's own suite's, unpacked privately.
 * @param {string} dir The runtime folder.
 * @returns {Promise<import('./mysql.mjs').DatabaseServer | null>} null where neither can be had.
 */
export async function findMariadb(dir) {
  const installed = installedMariadb();
  if (installed) return installed;
  if (await whyNoFetch()) return null;
  const root = path.join(dir, 'mariadb');
  await fillOnce(root, async (partial) => {
    await withSuite(dir, 'bookworm', async (set) => {
      await set.extract(await set.withDependencies(['mariadb-server-core']), partial);
    });
  });
  return mariadbServer({ program: privateProgram(root, 'usr/sbin/mariadbd'), base: path.join(root, 'usr') });
}

/** The MariaDB that the machine's administrator installed, or null. */
export function installedMariadb() {
  const program = firstExisting(['/usr/sbin/mariadbd', '/usr/local/sbin/mariadbd']);
  if (!program || !existsSync('/usr/share/mysql/mysql_system_tables.sql')) return null;
  return mariadbServer({ program: [program], base: '/usr' });
}

/**
 * The fetched MySQL, or null when the suite has none.
 * @param {string} root
 */
export function fetchedMysql(root) {
  return existsSync(path.join(root, 'usr/sbin/mysqld')) ? mysqlServer(root) : null;
}

/**
 * @param {string} dir
 * @param {string} suite
 * @param {(set: PackageSet) => Promise<void>} work
 */
async function withSuite(dir, suite, work) {
  const source = /** @type {DebianSource} */ (await findDebianSource());
  const set = new PackageSet(path.join(dir, `lists-${suite}-${process.pid}`), suite, source);
  try {
    await set.update();
    await work(set);
  } finally {
    await set.discard();
  }
}

/**
 * PHP 8.4 where the suite has it, else its newest: versions in `sid` move.
 * @param {PackageSet} set
 */
async function phpVersion(set) {
  const names = await set.matching(/^php\d+\.\d+-cli$/);
  const versions = names.map((name) => name.slice(3, -4)).sort((a, b) => Number(a) - Number(b));
  return versions.includes('8.4') ? '8.4' : versions.at(-1) ?? '8.4';
}
