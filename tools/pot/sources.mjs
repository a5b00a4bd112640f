import { readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

/** What of a block.json people read, and the context WordPress looks it up with. */
const BLOCK_TEXTS = /** @type {const} */ ({ title: 'block title', description: 'block description', keywords: 'block keyword' });

/** Headers of the main file that WordPress translates. */
const HEADERS = ['Plugin Name', 'Description', 'Author'];

/**
 * Files below a folder, relative to it, in the same order everywhere.
 * @param {string} folder
 * @param {string} name
 * @returns {string[]}
 */
export function filesIn(folder, name) {
  if (!statSync(path.join(folder, name)).isDirectory()) return [name];
  return readdirSync(path.join(folder, name)).sort().flatMap((child) => filesIn(folder, `${name}/${child}`));
}

/**
 * Everything of the plugin that is not PHP, as JavaScript in which a text stands the way it is translated.
 * @param {string} plugin Folder of the plugin.
 * @returns {{name: string, code: string}[]}
 */
export function scriptSources(plugin) {
  const read = (/** @type {string} */ name) => readFileSync(path.join(plugin, name), 'utf8');
  return [
    { name: 'dmat.php', code: headerCalls(read('dmat.php')) },
    ...filesIn(plugin, 'src').flatMap((name) => {
      if (name.endsWith('/block.json')) return [{ name, code: blockCalls(read(name)) }];
      return /\.tsx?$/.test(name) && !/\.(spec|d)\.tsx?$/.test(name) ? [{ name, code: plainScript(name, read(name)) }] : [];
    }),
  ];
}

/**
 * TypeScript without its types and JSX, with its comments.
 * @param {string} name
 * @param {string} code
 */
export function plainScript(name, code) {
  const { ESNext } = ts.ScriptTarget;
  return ts.transpileModule(code, { fileName: name, compilerOptions: { target: ESNext, module: ts.ModuleKind.ESNext, jsx: ts.JsxEmit.ReactJSX } }).outputText;
}

/** @param {string} json Content of a block.json. */
export function blockCalls(json) {
  const block = JSON.parse(json);
  return Object.entries(BLOCK_TEXTS)
    .flatMap(([key, context]) => [block[key] ?? []].flat().map((text) => `_x(${JSON.stringify(text)}, ${JSON.stringify(context)});\n`))
    .join('');
}

/** @param {string} php Content of the main file. */
export function headerCalls(php) {
  return HEADERS.map((name) => {
    const text = php.match(new RegExp(`^[ \\t*]*${name}:\\s*(.+)$`, 'm'))?.[1]?.trim();
    if (!text) throw new Error(`dmat.php has no header "${name}"`);
    return `/* translators: header “${name}” of the plugin */\n__(${JSON.stringify(text)});\n`;
  }).join('');
}
