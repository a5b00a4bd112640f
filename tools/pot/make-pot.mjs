// Collects every text of the plugin for translators: `npm run pot` in wp-plugin writes wp-plugin/languages/dmat.pot.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Missing, fail, say } from '../process/say.mjs';
import { REPOSITORY } from '../stack/places.mjs';
import { pluginVersion } from '../zip/plugin-files.mjs';
import { filesIn, scriptSources } from './sources.mjs';

const PLUGIN = path.join(REPOSITORY, 'wp-plugin');
const TARGET = path.join(PLUGIN, 'languages/dmat.pot');
const PHP = ['includes', 'patterns', 'src'];

/** Which argument of a WordPress function is the text, its plural and its context. */
const FUNCTIONS = [
  '__', '_e', 'esc_html__', 'esc_html_e', 'esc_attr__', 'esc_attr_e',
  '_x:1,2c', '_ex:1,2c', 'esc_html_x:1,2c', 'esc_attr_x:1,2c', '_n:1,2', '_nx:1,2,4c', '_n_noop:1,2', '_nx_noop:1,2,3c',
];

/**
 * @param {string} folder Where the files are.
 * @param {string[]} options
 * @param {string[]} files
 */
function xgettext(folder, options, files) {
  const { error, status, stderr } = spawnSync('xgettext', [...options, '--files-from=-'], { cwd: folder, input: files.join('\n'), encoding: 'utf8' });
  if (error) throw new Missing('xgettext', 'it collects the texts of the plugin', 'sudo apt-get install gettext');
  if (status !== 0) throw new Error(`xgettext failed\n${stderr}`);
}

const scratch = mkdtempSync(path.join(tmpdir(), 'dmat-pot-'));
try {
  const pot = path.join(scratch, 'dmat.pot');
  const version = pluginVersion(readFileSync(path.join(PLUGIN, 'dmat.php'), 'utf8'));
  const common = [
    `--output=${pot}`, '--from-code=UTF-8', '--add-comments=translators', '--add-location=file', '--no-wrap', '--sort-by-file',
    '--package-name=DMAT', `--package-version=${version}`, '--copyright-holder=DMAT contributors', '--keyword', ...FUNCTIONS.map((name) => `--keyword=${name}`),
  ];
  const scripts = scriptSources(PLUGIN);
  for (const { name, code } of scripts) {
    mkdirSync(path.dirname(path.join(scratch, name)), { recursive: true });
    writeFileSync(path.join(scratch, name), code);
  }
  xgettext(scratch, [...common, '--language=JavaScript'], scripts.map(({ name }) => name));
  const php = PHP.flatMap((name) => filesIn(PLUGIN, name)).filter((name) => name.endsWith('.php'));
  xgettext(PLUGIN, [...common, '--language=PHP', '--join-existing'], php);
  const text = readFileSync(pot, 'utf8')
    .replace(/^# SOME DESCRIPTIVE TITLE\.\n/m, '# Texts of DMAT. Made by `npm run pot`; do not edit.\n')
    .replace(/^# FIRST AUTHOR.*\n/m, '')
    .replace('as the DMAT package', 'as DMAT')
    .replace(/^# Copyright \(C\) \S+ /m, '# Copyright (C) ')
    .replace(/^"POT-Creation-Date: .*\n/m, '')
    .replace('"Language: \\n"\n', '"Language: \\n"\n"X-Domain: dmat\\n"\n');
  mkdirSync(path.dirname(TARGET), { recursive: true });
  writeFileSync(TARGET, text);
  say(`wp-plugin/languages/dmat.pot: ${(text.match(/^msgid /gm)?.length ?? 1) - 1} texts`);
} catch (error) {
  fail(error);
  process.exitCode = 1;
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
