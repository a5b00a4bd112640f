// Builds what changed: `npm run build`.
import { fail, say } from '../process/say.mjs';
import { readyProducts } from './ready.mjs';

try {
  await readyProducts();
  say('Everything is built');
} catch (error) {
  fail(error);
  process.exit(1);
}
