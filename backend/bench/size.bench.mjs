/**
 * W8: the bytes a visitor loads, gzipped, against Plausible's tracker from npm.
 * Build first; `node bench/size.bench.mjs [--gate]`.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { failing, printLines, writeResult } from './harness/report.mjs';

const plugin = fileURLToPath(new URL('../../wp-plugin/build/', import.meta.url));
const weigh = (file) => gzipSync(readFileSync(file), { level: 9 }).length;

const pixel = weigh(path.join(plugin, 'pixel/pixel.js'));
const behaviour = weigh(path.join(plugin, 'pixel/behaviour.js'));
const form = weigh(path.join(plugin, 'blocks/form/view.js'));
const style = weigh(path.join(plugin, 'blocks/form/style-index.css'));
// The package's one file as it is published, minified; what a page loads of it is this or more.
const plausible = weigh(fileURLToPath(import.meta.resolve('@plausible-analytics/tracker')));
const umamiPublished = 2_239;

const lines = [
  { id: 'W8', what: 'the pixel, gzipped', value: pixel, unit: 'B', direction: 'at most', target: 1_000 },
  { id: 'W8', what: 'the pixel with what it loads after the page, gzipped, against Umami', value: pixel + behaviour, unit: 'B', direction: 'at most', target: umamiPublished },
  { id: 'W8', what: "the form's script beyond what WordPress loads, gzipped", value: form, unit: 'B', direction: 'at most', target: 1_500 },
];
console.log(`pixel ${pixel} B and ${behaviour} B after the page, form ${form} B, the form's style ${style} B; Plausible's tracker from npm ${plausible} B, Umami's (measured once) ${umamiPublished} B`);
console.log(`the pixel is ${(plausible / pixel).toFixed(2)} times smaller than Plausible's tracker`);
printLines(lines);
await writeResult(fileURLToPath(new URL('results/size.json', import.meta.url)), { lines, details: { pixel, behaviour, form, style, plausible, umamiPublished } });
if (process.argv.includes('--gate') && failing(lines).length > 0) process.exitCode = 1;
