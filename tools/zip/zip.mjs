// Makes the installable plugin: `npm run zip` writes dmat-<version>.zip.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readyProducts } from '../packages/ready.mjs';
import { fail, say } from '../process/say.mjs';
import { REPOSITORY } from '../stack/places.mjs';
import { pluginFiles, pluginVersion } from './plugin-files.mjs';
import { writeZip } from './write-zip.mjs';

try {
  await readyProducts(['shared', 'wp-plugin']);
  const folder = path.join(REPOSITORY, 'wp-plugin');
  const files = pluginFiles(folder).map((name) => ({ name: `dmat/${name}`, data: readFileSync(path.join(folder, name)) }));
  files.push({ name: 'dmat/LICENSE', data: readFileSync(path.join(REPOSITORY, 'LICENSE')) });
  const target = `dmat-${pluginVersion(readFileSync(path.join(folder, 'dmat.php'), 'utf8'))}.zip`;
  const bytes = writeZip(files);
  writeFileSync(path.join(REPOSITORY, target), bytes);
  say(`${target}: ${files.length} files, ${(bytes.length / 1024).toFixed(0)} KB. Install it in WordPress: Plugins → Add → Upload`);
} catch (error) {
  fail(error);
  process.exit(1);
}
