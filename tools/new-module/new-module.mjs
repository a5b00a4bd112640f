// Makes a module of the house's shape: `npm run new:module <noun>`.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fail, say } from '../process/say.mjs';
import { REPOSITORY } from '../stack/places.mjs';
import { namesOf } from './names.mjs';
import { moduleFiles, withModule } from './templates.mjs';

try {
  const names = namesOf(process.argv[2] ?? '');
  const source = path.join(REPOSITORY, 'backend/src');
  if (existsSync(path.join(source, 'modules', names.folder))) throw new Error(`There is a module ${names.folder} already`);
  const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 12);
  for (const [file, text] of Object.entries(moduleFiles(names, stamp))) {
    mkdirSync(path.dirname(path.join(source, file)), { recursive: true });
    writeFileSync(path.join(source, file), text, { flag: 'wx' });
    say(`Wrote backend/src/${file}`);
  }
  const list = path.join(source, 'modules.ts');
  writeFileSync(list, withModule(readFileSync(list, 'utf8'), names));
  say('Added it to backend/src/modules.ts');
  process.stdout.write(
    `\nNext: write what it means to the business; name its routes in backend/test/e2e/route-rules.ts;\nnpm run openapi; npm run check\n`,
  );
} catch (error) {
  fail(error);
  process.exit(1);
}
