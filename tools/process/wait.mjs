import net from 'node:net';

/** @param {number} ms */
export const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * Whether something listens on a loopback port.
 * @param {number} port
 * @param {string} [host]
 * @returns {Promise<boolean>}
 */
export function isListening(port, host = '127.0.0.1') {
  return new Promise((resolve) => {
    const socket = net.connect({ port, host });
    socket.setTimeout(1_000);
    const end = (/** @type {boolean} */ answer) => {
      socket.destroy();
      resolve(answer);
    };
    socket.once('connect', () => end(true));
    socket.once('timeout', () => end(false));
    socket.once('error', () => end(false));
  });
}

/**
 * Whether an address answers with 2xx.
 * @param {string} url
 * @param {number} [timeoutMs]
 */
export async function answers(url, timeoutMs = 5_000) {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(timeoutMs), redirect: 'manual' });
    await response.arrayBuffer();
    return response.ok;
  } catch {
    return false;
  }
}

/**
 * Asks again until the answer is yes.
 * @param {() => boolean | Promise<boolean>} question
 * @param {{timeoutMs: number, everyMs?: number, givesUp?: () => boolean}} options `givesUp` ends the wait early.
 * @returns {Promise<boolean>} false when time ran out or it gave up.
 */
export async function until(question, { timeoutMs, everyMs = 100, givesUp = () => false }) {
  const deadline = Date.now() + timeoutMs;
  for (;;) {
    if (await question()) return true;
    if (givesUp() || Date.now() > deadline) return false;
    await sleep(everyMs);
  }
}

/**
 * Some loopback ports nobody uses right now, in a row.
 * @param {number} count
 * @returns {Promise<number>} The first one.
 */
export async function freePortRow(count) {
  for (let attempt = 0; attempt < 50; attempt += 1) {
    const first = 20_000 + Math.floor(Math.random() * 1_200) * 10;
    const taken = await Promise.all(Array.from({ length: count }, (_, index) => isListening(first + index)));
    if (!taken.includes(true)) return first;
  }
  throw new Error(`no ${count} free ports in a row`);
}
