import { connect } from 'node:net';

/**
 * Sends requests over a fixed number of kept-alive connections, one at a time on each, with as little work on the client's
 * side as can be. Throws when an answer is not the expected status.
 * @param {{url: string, path: string, connections: number, requests: number, status: number, headers?: string | ((number: number) => string), body: (number: number) => string}} options
 */
export async function fire({ url, path, connections, requests, status, headers = '', body }) {
  const { hostname, port } = new URL(url);
  const expected = `HTTP/1.1 ${status} `;
  let next = 0;
  const one = () => new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname);
    let pending = '';
    const send = () => {
      if (next >= requests) { socket.end(); resolve(undefined); return; }
      const number = next++;
      const text = body(number);
      const more = typeof headers === 'string' ? headers : headers(number);
      socket.write(`POST ${path} HTTP/1.1\r\nhost: ${hostname}:${port}\r\n${more}content-length: ${Buffer.byteLength(text)}\r\n\r\n${text}`);
    };
    socket.setNoDelay(true);
    socket.on('connect', send);
    socket.on('error', reject);
    socket.on('close', () => resolve(undefined));
    socket.setEncoding('latin1');
    socket.on('data', (chunk) => {
      pending += chunk;
      const end = pending.indexOf('\r\n\r\n');
      if (end < 0) return;
      const length = Number(/\r\ncontent-length: (\d+)/i.exec(pending)?.[1] ?? 0);
      if (pending.length < end + 4 + length) return;
      if (!pending.startsWith(expected)) { reject(new Error(`Expected ${status}: ${pending.slice(0, 500)}`)); socket.destroy(); return; }
      pending = '';
      send();
    });
  });
  await Promise.all(Array.from({ length: connections }, one));
  if (next < requests) throw new Error(`Only ${next} of ${requests} requests were sent`);
}
