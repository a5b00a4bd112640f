// Writes shared/openapi.json and the types of it after a DTO changed: `npm run openapi`.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fail, say } from '../process/say.mjs';
import { REPOSITORY } from '../stack/places.mjs';
import { generateContract } from './contract.mjs';
import { readyProducts } from './ready.mjs';

try {
  await readyProducts(['shared', 'backend']);
  for (const [file, text] of Object.entries(await generateContract())) {
    mkdirSync(path.dirname(path.join(REPOSITORY, file)), { recursive: true });
    writeFileSync(path.join(REPOSITORY, file), text);
    say(`Wrote ${file}`);
  }
} catch (error) {
  fail(error);
  process.exit(1);
}
