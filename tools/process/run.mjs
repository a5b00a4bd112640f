import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** Commands under way, so that an interrupted start leaves none behind. */
const underWay = new Set(/** @type {import('node:child_process').ChildProcess[]} */ ([]));

/** A command that ended badly, with the last lines it said. */
export class CommandFailed extends Error {
  /**
   * @param {string} what
   * @param {number | null} code
   * @param {string} output
   */
  constructor(what, code, output) {
    super(`${what} failed (exit ${code ?? 'by signal'})\n${lastLines(output)}`);
    this.code = code;
    this.output = output;
  }
}

/**
 * The end of a text, for people.
 * @param {string} text
 * @param {number} [count]
 */
export function lastLines(text, count = 40) {
  return text.trim().split('\n').slice(-count).map((line) => `    ${line}`).join('\n');
}

/**
 * Runs a command to its end and hands back what it wrote to stdout.
 * @param {string[]} command
 * @param {{cwd?: string, env?: Record<string, string | undefined>, input?: string, what?: string, isShown?: boolean, limitMs?: number, isOver?: () => boolean}} [options]
 *   `isShown` also prints its output as it comes; a command that runs longer than `limitMs` is ended and has failed,
 *   and so is one that still runs 20 s after `isOver` said that its work is done.
 * @returns {Promise<string>}
 */
export async function runCommand(command, { cwd, env, input, what = command[0], isShown = false, limitMs, isOver } = {}) {
  // A group of its own, so that ending it also ends what it started.
  const child = spawn(command[0], command.slice(1), { cwd, env: { ...process.env, ...env }, stdio: ['pipe', 'pipe', 'pipe'], detached: true });
  underWay.add(child);
  let stdout = '';
  let all = '';
  child.stdout.setEncoding('utf8').on('data', (chunk) => {
    stdout += chunk;
    all += chunk;
    if (isShown) process.stdout.write(chunk);
  });
  child.stderr.setEncoding('utf8').on('data', (chunk) => {
    all += chunk;
    if (isShown) process.stderr.write(chunk);
  });
  child.stdin.on('error', () => {});
  child.stdin.end(input ?? '');
  const giveUp = (/** @type {string} */ why) => {
    all += `\n${what} was ended: ${why}\n`;
    endGroup(child);
  };
  const limit = setTimeout(() => giveUp(`it ran longer than ${Math.round((limitMs ?? 0) / 1_000)} s`), limitMs ?? 2 ** 31 - 1);
  let overFor = 0;
  const watch = setInterval(() => {
    overFor = isOver?.() ? overFor + 1 : 0;
    if (overFor === 20) giveUp('its work was done, but something it left open kept it from ending');
  }, 1_000);
  try {
    const [code] = await once(child, 'close');
    if (code !== 0) throw new CommandFailed(what, code, all);
    return stdout;
  } finally {
    clearTimeout(limit);
    clearInterval(watch);
    underWay.delete(child);
  }
}

/** @param {import('node:child_process').ChildProcess} child */
function endGroup(child) {
  if (child.pid === undefined) return;
  const signal = (/** @type {NodeJS.Signals} */ name) => {
    try {
      process.kill(-(/** @type {number} */ (child.pid)), name);
    } catch {
      // It has ended by itself.
    }
  };
  signal('SIGTERM');
  setTimeout(() => signal('SIGKILL'), 10_000).unref();
}

let isAborted = false;

/** Whether the person at the keyboard wants everything to end. */
export const wasAborted = () => isAborted;

/** Ends every command under way. */
export function abortCommands() {
  isAborted = true;
  for (const child of underWay) endGroup(child);
}
