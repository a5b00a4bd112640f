import { existsSync } from 'node:fs';
import { copyFile, cp, mkdir, readFile, readdir, readlink, stat } from 'node:fs/promises';
import path from 'node:path';

/** WordPress itself and the packages its folder holds links into; not every suite has each of them. */
export const WORDPRESS_PACKAGES = [
  'wordpress',
  'wordpress-theme-twentytwentyfive',
  'libjs-cropper',
  'libjs-lodash',
  'libjs-underscore',
  'libjs-jquery-ui',
  'libjs-jquery',
  'libjs-prototype',
  'libjs-scriptaculous',
  'libphp-phpmailer',
  'php-getid3',
];

/** Debian's own configuration has no place in a private copy. */
const LEFT_OUT = new Set(['wp-config.php', '.htaccess']);

/**
 * Copies the packaged WordPress with every link resolved: links that leave the folder point into the extracted
 * root, and only the list of certificates to the machine itself.
 * @param {string} root Extracted root folder.
 * @param {string} target Folder to make.
 */
export async function copyWordPress(root, target) {
  await copyResolved(path.join(root, 'usr/share/wordpress'), target, root);
}

/**
 * @param {string} from
 * @param {string} to
 * @param {string} root
 */
async function copyResolved(from, to, root) {
  await mkdir(to, { recursive: true });
  for (const entry of await readdir(from, { withFileTypes: true })) {
    if (LEFT_OUT.has(entry.name)) continue;
    const source = path.join(from, entry.name);
    const goal = path.join(to, entry.name);
    if (entry.isDirectory()) await copyResolved(source, goal, root);
    else if (entry.isFile()) await copyFile(source, goal);
    else if (entry.isSymbolicLink()) await copyLink(source, goal, root);
  }
}

/**
 * @param {string} source
 * @param {string} goal
 * @param {string} root
 */
async function copyLink(source, goal, root) {
  const link = await readlink(source);
  const inRoot = path.isAbsolute(link) ? path.join(root, link) : path.resolve(path.dirname(source), link);
  const real = [inRoot, link].find((file) => path.isAbsolute(file) && existsSync(file));
  if (!real) return;
  if ((await stat(real)).isDirectory()) await copyResolved(real, goal, root);
  else await cp(real, goal, { dereference: true });
}

/**
 * The version a WordPress folder holds, for example `7.1.4`.
 * @param {string} folder
 */
export async function wordpressVersion(folder) {
  const text = await readFile(path.join(folder, 'wp-includes/version.php'), 'utf8');
  return text.match(/\$wp_version = '([^']+)'/)?.[1] ?? 'unknown';
}
