import path from 'node:path';
import { firstExisting, privateProgram } from './layout.mjs';

/**
 * The words that start Redis with the settings a queue needs: nothing evicted, every write in the log.
 * @param {string | null} root Extracted root folder, or null for the machine's own Redis.
 * @param {{dataDir: string, port: number}} place
 * @returns {string[]}
 */
export function redisCommand(root, { dataDir, port }) {
  const own = firstExisting(['/usr/bin/redis-server', '/usr/local/bin/redis-server']);
  const program = root ? privateProgram(root, path.join('usr/bin', 'redis-server')) : [own ?? 'redis-server'];
  const settings = {
    bind: '127.0.0.1',
    port: String(port),
    dir: dataDir,
    appendonly: 'yes',
    appendfsync: 'everysec',
    'maxmemory-policy': 'noeviction',
    daemonize: 'no',
    'ignore-warnings': 'ARM64-COW-BUG',
  };
  return [...program, ...Object.entries(settings).flatMap(([name, value]) => [`--${name}`, value])];
}
