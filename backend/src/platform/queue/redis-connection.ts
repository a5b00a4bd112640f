import type { RedisOptions } from 'ioredis';
import type { Config } from '../config/config.js';

/** Options of a Redis connection that outlives any outage: it tries again for ever, at most every three seconds. */
export function redisOptions(config: Config): RedisOptions {
  const url = new URL(config.redisUrl);
  return {
    host: url.hostname,
    port: Number(url.port || 6379),
    ...(url.username ? { username: decodeURIComponent(url.username) } : {}),
    ...(url.password ? { password: decodeURIComponent(url.password) } : {}),
    db: Number(url.pathname.slice(1) || 0),
    ...(url.protocol === 'rediss:' ? { tls: {} } : {}),
    connectTimeout: 5_000,
    retryStrategy: (tries) => Math.min(tries * 200, 3_000),
  };
}
