import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';

/** Debian's names for the processors the private runtime is known on. */
const MACHINES = {
  x64: { tuple: 'x86_64-linux-gnu', loader: 'ld-linux-x86-64.so.2' },
  arm64: { tuple: 'aarch64-linux-gnu', loader: 'ld-linux-aarch64.so.1' },
};

/** @returns {{tuple: string, loader: string} | null} null on a processor without a private runtime. */
export function machine() {
  return MACHINES[/** @type {keyof typeof MACHINES} */ (process.arch)] ?? null;
}

/**
 * The words that start a program of an extracted root with that root's own loader and libraries,
 * so that neither root nor a chroot is needed and the system's libraries never mix in.
 * @param {string} root Extracted root folder.
 * @param {string} program Path inside the root, for example `usr/sbin/mysqld`.
 * @returns {string[]} Command and leading arguments.
 */
export function privateProgram(root, program) {
  const here = machine();
  if (!here) throw new Error(`no private runtime for processor ${process.arch}`);
  // Older suites still keep some libraries beside `usr`.
  const folders = ['usr/lib', 'lib'].map((name) => path.join(root, name, here.tuple));
  const loader = firstExisting(folders.map((folder) => path.join(folder, here.loader)));
  if (!loader) throw new Error(`no loader below ${root}`);
  const libraries = folders.flatMap((folder) => [folder, `${folder}/private`]).filter((folder) => existsSync(folder));
  return [loader, '--library-path', libraries.join(':'), path.join(root, program)];
}

/**
 * The first of the programs that exists on this machine.
 * @param {string[]} candidates Absolute paths.
 * @returns {string | null}
 */
export function firstExisting(candidates) {
  return candidates.find((file) => existsSync(file)) ?? null;
}

/**
 * The folder of PHP's extensions inside an extracted root (its name is the PHP API date).
 * @param {string} root
 */
export function phpExtensionDir(root) {
  const parent = path.join(root, 'usr/lib/php');
  const api = readdirSync(parent)
    .filter((name) => /^\d{8}$/.test(name))
    .sort()
    .at(-1);
  if (!api) throw new Error(`no PHP extensions below ${parent}`);
  return path.join(parent, api);
}
