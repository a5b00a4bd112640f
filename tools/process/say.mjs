const started = Date.now();
const isColoured = process.stdout.isTTY === true && !process.env.NO_COLOR;
const paint = (/** @type {string} */ code, /** @type {string} */ text) => (isColoured ? `\u001b[${code}m${text}\u001b[0m` : text);

/**
 * One line of progress with the seconds since the command began.
 * @param {string} line
 */
export function say(line) {
  const seconds = ((Date.now() - started) / 1_000).toFixed(1).padStart(6);
  process.stdout.write(`${paint('2', `[${seconds} s]`)} ${line}\n`);
}

/** @param {string} text */
export const bold = (text) => paint('1', text);

/**
 * Runs a step and says when it begins and how long it took; repeats itself while the step is slow.
 * @template T
 * @param {string} what
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(what, work) {
  const begun = Date.now();
  say(`${what} …`);
  const still = setInterval(() => say(`${what} … still at it (${Math.round((Date.now() - begun) / 1_000)} s)`), 20_000);
  try {
    const result = await work();
    say(`${what}: done in ${((Date.now() - begun) / 1_000).toFixed(1)} s`);
    return result;
  } finally {
    clearInterval(still);
  }
}

/** A part that cannot be had: which, why it is needed, and how to get it. Ends the command with exit 1. */
export class Missing extends Error {
  /**
   * @param {string} part
   * @param {string} why
   * @param {string} remedy
   */
  constructor(part, why, remedy) {
    super(`${part} is missing.\n  Why it is needed: ${why}\n  What to do: ${remedy}`);
  }
}

/**
 * Ends a command badly, in words.
 * @param {unknown} error
 */
export function fail(error) {
  const text = error instanceof Error ? error.message : String(error);
  process.stderr.write(`\n${paint('31', 'Stopped:')} ${text}\n`);
  if (process.env.DMAT_DEBUG && error instanceof Error) process.stderr.write(`${error.stack}\n`);
}
