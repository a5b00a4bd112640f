import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Redis } from 'ioredis';
import { Config } from '../config/config.js';
import { redisOptions } from '../queue/redis-connection.js';
import { BriefMemory } from './brief-memory.js';

const REMEMBERED = 100_000;

/**
 * What counts once: the first who brings a mark owns it. Kept in Redis over all processes; where Redis is away or slow each
 * process remembers by itself, so a mark may count once a process then, and never without limit.
 */
@Injectable()
export class SpentMarks implements OnApplicationShutdown {
  private readonly redis: Redis;
  private readonly own = new BriefMemory<string>(REMEMBERED, 3_600_000);

  constructor(private readonly config: Config) {
    this.redis = new Redis({ ...redisOptions(config), enableOfflineQueue: false, maxRetriesPerRequest: 0, commandTimeout: 300, enableAutoPipelining: true });
    this.redis.on('error', () => undefined);
  }

  /** @returns whether the mark is this owner's: nobody brought it before, or the same did */
  async isOwner(mark: string, owner: string, seconds: number): Promise<boolean> {
    const known = this.own.get(mark);
    if (known !== undefined) return known === owner;
    this.own.set(mark, owner);
    try {
      const key = `${this.config.queuePrefix}:spent:${mark}`;
      if (await this.redis.set(key, owner, 'EX', seconds, 'NX') === 'OK') return true;
      return (await this.redis.get(key)) === owner;
    } catch {
      return true;
    }
  }

  onApplicationShutdown(): void {
    this.redis.disconnect();
  }
}
