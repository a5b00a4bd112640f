/**
 * The words that start Redis with the settings a queue needs: nothing evicted, every write in the log.
 * @param {string[]} program Leading words.
 * @param {{dataDir: string, port: number}} place
 * @returns {string[]}
 */
export function redisCommand(program, { dataDir, port }) {
  const settings = {
    bind: '127.0.0.1',
    port: String(port),
    dir: dataDir,
    appendonly: 'yes',
    appendfsync: 'everysec',
    'maxmemory-policy': 'noeviction',
    daemonize: 'no',
  };
  return [...program, ...Object.entries(settings).flatMap(([name, value]) => [`--${name}`, value])];
}
