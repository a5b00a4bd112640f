import { connect } from 'node:net';

/**
 * Like `fire`, for a server that ends the connection after each answer (PHP's own): a connection for each request, so many
 * at a time. Throws when an answer is not the expected status.
 * @param {{url: string, path: string, connections: number, requests: number, status: number, headers?: string, body: (number: number) => string}} options
 */
export async function fireClosing({ url, path, connections, requests, status, headers = '', body }) {
  const { hostname, port } = new URL(url);
  let next = 0;
  const one = (text) => new Promise((resolve, reject) => {
    let answer = '';
    const socket = connect(Number(port), hostname, () => {
      socket.write(`POST ${path} HTTP/1.1\r\nhost: ${hostname}:${port}\r\nconnection: close\r\n${headers}content-length: ${Buffer.byteLength(text)}\r\n\r\n${text}`);
    });
    socket.setEncoding('latin1');
    socket.on('data', (chunk) => { answer += chunk; });
    socket.on('error', reject);
    socket.on('close', () => {
      if (answer.startsWith(`HTTP/1.1 ${status} `)) resolve(undefined);
      else reject(new Error(`Expected ${status}: ${answer.slice(0, 500)}`));
    });
  });
  const lane = async () => { while (next < requests) await one(body(next++)); };
  await Promise.all(Array.from({ length: connections }, lane));
}
