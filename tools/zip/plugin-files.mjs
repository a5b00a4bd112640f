import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';

/** What an installed plugin consists of; sources, tests and settings of tools stay in the repository. */
const SHIPPED = ['dmat.php', 'uninstall.php', 'readme.txt', 'includes', 'patterns', 'build', 'languages', 'assets'];
const NEEDED = ['dmat.php', 'uninstall.php', 'readme.txt', 'includes', 'build'];
const NEVER = /(^|\/)\.|\.map$|\.md$|\.spec\.\w+$/;

/**
 * The files of the installable plugin, relative to its folder.
 * @param {string} folder The plugin's source folder, already built.
 * @returns {string[]}
 */
export function pluginFiles(folder) {
  const present = new Set(readdirSync(folder));
  const missing = NEEDED.filter((name) => !present.has(name));
  if (missing.length > 0) throw new Error(`the plugin is not whole: ${missing.join(', ')} missing in ${folder}`);
  return SHIPPED.filter((name) => present.has(name)).flatMap((name) => list(folder, name)).filter((file) => !NEVER.test(file)).sort();
}

/**
 * @param {string} folder
 * @param {string} name
 * @returns {string[]}
 */
function list(folder, name) {
  if (!statSync(path.join(folder, name)).isDirectory()) return [name];
  return readdirSync(path.join(folder, name)).flatMap((child) => list(folder, `${name}/${child}`));
}

/**
 * The version that WordPress reads from the main file.
 * @param {string} text Content of dmat.php.
 */
export function pluginVersion(text) {
  const version = text.match(/^[ \t*]*Version:\s*(\S+)/m)?.[1];
  if (!version) throw new Error('dmat.php names no version');
  return version;
}
