import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { phpExtensionDir, privateProgram } from './layout.mjs';

/** Load order matters: mysqli needs mysqlnd, simplexml and xmlreader need xml and dom. */
const EXTENSIONS =
  'mysqlnd mysqli pdo xml dom simplexml mbstring curl gd intl zip ctype tokenizer fileinfo iconv exif xmlreader'.split(' ');

/**
 * The PHP program of an extracted root, for example `php8.4`.
 * @param {string} root
 */
export function phpProgram(root) {
  const names = readdirSync(path.join(root, 'usr/bin')).filter((name) => /^php\d+\.\d+$/.test(name));
  const newest = names.sort((a, b) => Number(a.slice(3)) - Number(b.slice(3))).at(-1);
  if (!newest) throw new Error(`no PHP below ${root}`);
  return newest;
}

/**
 * The words that start the private PHP with every extension WordPress and DMAT use.
 * @param {string} root Extracted root folder.
 * @param {{extra?: string[], settings?: Record<string, string>}} [options] Further extensions and ini settings.
 * @returns {string[]}
 */
export function phpCommand(root, { extra = [], settings = {} } = {}) {
  const dir = phpExtensionDir(root);
  const extensions = [...EXTENSIONS, ...extra].filter((name) => existsSync(path.join(dir, `${name}.so`)));
  const opcache = existsSync(path.join(dir, 'opcache.so')) ? ['-d', `zend_extension=${dir}/opcache.so`] : [];
  return [
    ...privateProgram(root, `usr/bin/${phpProgram(root)}`),
    '-n',
    '-d',
    `extension_dir=${dir}`,
    ...extensions.flatMap((name) => ['-d', `extension=${name}.so`]),
    ...opcache,
    ...Object.entries({ memory_limit: '512M', ...settings }).flatMap(([name, value]) => ['-d', `${name}=${value}`]),
  ];
}

/**
 * The words that start PHPUnit on the private PHP.
 * @param {string} root
 * @returns {string[]}
 */
export function phpunitCommand(root) {
  return [
    ...phpCommand(root, {
      extra: ['xmlwriter', 'phar'],
      settings: { include_path: path.join(root, 'usr/share/php'), 'zend.assertions': '1', error_reporting: '-1' },
    }),
    path.join(root, 'usr/bin/phpunit'),
  ];
}
