import { Agent, request } from 'node:http';

/**
 * Sends requests at a fixed pace, whether or not earlier ones were answered, and takes each one's time from the moment it
 * was due: a server that stalls cannot hide it by being sent less.
 * @param {{url: string, path: string, perSecond: number, requests: number, status: number, headers: (number: number) => Record<string, string>, body: (number: number) => string}} options
 * @returns {Promise<{p50: number, p95: number, p99: number, worst: number}>} milliseconds
 */
export async function firePaced({ url, path, perSecond, requests, status, headers, body }) {
  const agent = new Agent({ keepAlive: true, maxSockets: 256 });
  const took = [];
  const send = (number, due) => new Promise((resolve, reject) => {
    const text = body(number);
    const call = request(`${url}${path}`, { method: 'POST', agent, headers: { ...headers(number), 'content-length': Buffer.byteLength(text) } }, (answer) => {
      answer.resume();
      answer.on('end', () => {
        if (answer.statusCode !== status) { reject(new Error(`Expected ${status}, got ${answer.statusCode}`)); return; }
        took.push(performance.now() - due);
        resolve(undefined);
      });
    });
    call.on('error', reject);
    call.end(text);
  });
  const began = performance.now();
  const calls = [];
  for (let number = 0; number < requests;) {
    const dueCount = Math.min(requests, Math.floor(((performance.now() - began) / 1000) * perSecond) + 1);
    for (; number < dueCount; number++) calls.push(send(number, began + (number * 1000) / perSecond));
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
  await Promise.all(calls);
  agent.destroy();
  took.sort((a, b) => a - b);
  const at = (share) => took[Math.min(took.length - 1, Math.floor(took.length * share))];
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99), worst: took[took.length - 1] };
}
