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
 * @param {{cwd?: string, env?: Record<string, string | undefined>, input?: string, what?: string, isShown?: boolean}} [options]
 *   `isShown` also prints its output as it comes.
 * @returns {Promise<string>}
 */
export async function runCommand(command, { cwd, env, input, what = command[0], isShown = false } = {}) {
  const child = spawn(command[0], command.slice(1), { cwd, env: { ...process.env, ...env }, stdio: ['pipe', 'pipe', 'pipe'] });
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
  try {
    const [code] = await once(child, 'close');
    if (code !== 0) throw new CommandFailed(what, code, all);
    return stdout;
  } finally {
    underWay.delete(child);
  }
}

let isAborted = false;

/** Whether the person at the keyboard wants everything to end. */
export const wasAborted = () => isAborted;

/** Ends every command under way. */
export function abortCommands() {
  isAborted = true;
  for (const child of underWay) child.kill('SIGTERM');
}
