import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Redis } from 'ioredis';
import { RateLimiterMemory, RateLimiterRedis, RateLimiterRes, type RateLimiterAbstract } from 'rate-limiter-flexible';
import { Config } from '../config/config.js';
import { AppError } from '../http/app-error.js';
import { redisOptions } from '../queue/redis-connection.js';

/** How often something may happen: so many times in so many seconds. */
export interface Allowance {
  /** Names the counter; the same name is the same counter in every process. */
  name: string;
  times: number;
  seconds: number;
}

/** One counter per key. */
export class Throttle {
  constructor(private readonly limiter: RateLimiterAbstract) {}

  /** Counts one more, and refuses what is over the allowance. @throws AppError too-many with the seconds to wait */
  async take(key: string): Promise<void> {
    try {
      await this.limiter.consume(key);
    } catch (refusal) {
      throw refusal instanceof RateLimiterRes ? tooMany(refusal) : refusal;
    }
  }

  /** Takes one count back. */
  async giveBack(key: string): Promise<void> {
    await this.limiter.reward(key);
  }

  /** Counts one more without refusing; says how often it has happened and how many seconds remain of the period. */
  async count(key: string): Promise<{ times: number; seconds: number }> {
    const state = await this.limiter.consume(key).catch((refusal: unknown) => {
      if (refusal instanceof RateLimiterRes) return refusal;
      throw refusal;
    });
    return { times: state.consumedPoints, seconds: Math.max(1, Math.ceil(state.msBeforeNext / 1000)) };
  }

  /** Forgets what was counted. */
  async clear(key: string): Promise<void> {
    await this.limiter.delete(key);
  }
}

function tooMany(state: RateLimiterRes): AppError {
  const wait = Math.max(1, Math.ceil(state.msBeforeNext / 1000));
  return new AppError('too-many', 'too-many-attempts', `Too many attempts. Try again in ${wait} s.`, { retryAfter: wait });
}

/**
 * Makes throttles that count in Redis over all processes. Where Redis is away or slow, each process counts in its own
 * memory instead: the limits loosen by the number of processes, they never fall.
 */
@Injectable()
export class Throttles implements OnApplicationShutdown {
  private readonly redis: Redis;

  constructor(private readonly config: Config) {
    this.redis = new Redis({ ...redisOptions(config), enableOfflineQueue: false, maxRetriesPerRequest: 0, commandTimeout: 500, enableAutoPipelining: true });
    this.redis.on('error', () => undefined);
  }

  of({ name, times, seconds }: Allowance): Throttle {
    const counter = { keyPrefix: `${this.config.queuePrefix}:throttle:${name}`, points: times, duration: seconds };
    const insuranceLimiter = new RateLimiterMemory(counter);
    return new Throttle(new RateLimiterRedis({ ...counter, storeClient: this.redis, insuranceLimiter, rejectIfRedisNotReady: true }));
  }

  onApplicationShutdown(): void {
    this.redis.disconnect();
  }
}
