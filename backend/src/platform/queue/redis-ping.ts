import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Redis } from 'ioredis';
import { Config } from '../config/config.js';

/** Asks Redis how it is, on a connection that never waits long. */
@Injectable()
export class RedisPing implements OnApplicationShutdown {
  private readonly redis: Redis;

  constructor(config: Config) {
    this.redis = new Redis(config.redisUrl, { lazyConnect: true, enableOfflineQueue: false, maxRetriesPerRequest: 0, connectTimeout: 1_000, commandTimeout: 1_000, retryStrategy: (tries) => Math.min(tries * 200, 3_000) });
    this.redis.on('error', () => undefined);
    void this.redis.connect().catch(() => undefined);
  }

  /** The eviction policy (`noeviction` is the right one) and whether nothing more fits in, or null while Redis is away. */
  async memory(): Promise<{ policy: string; isFull: boolean } | null> {
    try {
      const info = await this.redis.info('memory');
      const bytes = (name: string): number => Number(new RegExp(`^${name}:(\\d+)`, 'm').exec(info)?.[1] ?? 0);
      const most = bytes('maxmemory');
      return { policy: /maxmemory_policy:(\S+)/.exec(info)?.[1] ?? 'unknown', isFull: most > 0 && bytes('used_memory') >= most };
    } catch {
      return null;
    }
  }

  onApplicationShutdown(): void {
    this.redis.disconnect();
  }
}
