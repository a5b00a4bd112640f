import { createHash } from 'node:crypto';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Redis } from 'ioredis';
import { Config } from '../config/config.js';
import { AppError } from '../http/app-error.js';
import { token } from '../ids/ids.js';
import { redisOptions } from '../queue/redis-connection.js';

/** How long a ticket opens its stream, in seconds. */
export const TICKET_SECONDS = 60;

/**
 * One-time tickets for streams: a browser cannot send a token with an event stream, and a token does not belong into an
 * address. A ticket does: it opens one stream, once, within a minute.
 */
@Injectable()
export class LiveTickets<T> implements OnApplicationShutdown {
  private redis: Redis | undefined;

  constructor(private readonly config: Config) {}

  /** @throws AppError unavailable while Redis is away: the caller looks now and then instead */
  async issue(holder: T): Promise<string> {
    const ticket = token(24);
    await this.ask((redis) => redis.set(this.key(ticket), JSON.stringify(holder), 'EX', TICKET_SECONDS));
    return ticket;
  }

  /** Whom it was issued to; null when it was used, is too old or was never issued. */
  async redeem(ticket: string): Promise<T | null> {
    if (!/^[\w-]{20,64}$/.test(ticket)) return null;
    const found = await this.ask((redis) => redis.getdel(this.key(ticket)));
    return found === null ? null : JSON.parse(found) as T;
  }

  onApplicationShutdown(): void {
    this.redis?.disconnect();
  }

  private key(ticket: string): string {
    return `${this.config.queuePrefix}:live:${createHash('sha256').update(ticket).digest('base64url')}`;
  }

  private async ask<R>(question: (redis: Redis) => Promise<R>): Promise<R> {
    if (!this.redis) {
      this.redis = new Redis({ ...redisOptions(this.config), lazyConnect: true, enableOfflineQueue: false, maxRetriesPerRequest: 0, connectTimeout: 1_000, commandTimeout: 1_000 });
      this.redis.on('error', () => undefined);
      await this.redis.connect().catch(() => undefined);
    }
    try {
      return await question(this.redis);
    } catch {
      throw new AppError('unavailable', 'live-away', 'Live news are away. The figures are read now and then instead.');
    }
  }
}
