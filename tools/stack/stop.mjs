// Ends the stack: `npm stop`.
import path from 'node:path';
import { withLock } from '../process/lock.mjs';
import { fail, say } from '../process/say.mjs';
import { readSettings } from './settings.mjs';
import { stopStack } from './stop-stack.mjs';

const { dir } = readSettings(process.argv.slice(2), process.env);
withLock(path.join(dir, 'start.lock'), () => stopStack(dir), () => say('A start of this stack is under way; waiting for it')).then(
  (wasRunning) => {
    if (!wasRunning) say('Nothing was running');
  },
  (error) => {
    fail(error);
    process.exit(1);
  },
);
