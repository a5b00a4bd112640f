import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';

// Compiled code is kept beside the build, so that the next start is shorter; where that folder cannot be written, nothing is.
enableCompileCache(fileURLToPath(new URL('.compiled', import.meta.url)));
await import('./doors/worker.js');
