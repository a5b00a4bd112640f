import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Redis } from 'ioredis';
import { Config } from '../config/config.js';
import { log } from '../logger/logger.js';
import { redisOptions } from '../queue/redis-connection.js';

/** That facts of a company were told. Names only: who may see what is asked where it is shown. */
export interface LiveNews {
  companyId: number;
  names: string[];
}

/**
 * Carries news between processes through Redis. News are a hint to look again and nothing more: what gets lost while Redis
 * is away is found by the next look.
 */
@Injectable()
export class LiveChannel implements OnApplicationShutdown {
  private readonly name: string;
  private readonly wanted = new Set<string>();
  private sender: Redis | undefined;
  private receiver: Redis | undefined;

  constructor(private readonly config: Config) {
    this.name = `${config.queuePrefix}:live`;
  }

  /** Says that open screens want to hear of these facts, whether or not anything else waits for them. */
  want(names: Iterable<string>): void {
    for (const name of names) this.wanted.add(name);
  }

  /** Whether open screens want to hear of facts of this name. */
  isWanted(name: string): boolean {
    return this.wanted.has(name);
  }

  /** Gets ready to tell. */
  open(): void {
    this.sender ??= this.connect();
  }

  /** Tells every process; never waits and never fails. */
  tell(news: readonly LiveNews[]): void {
    if (news.length === 0) return;
    this.open();
    this.sender!.publish(this.name, JSON.stringify(news)).catch(() => undefined);
  }

  /** Hears what any process tells, for good; resolves once it does, or after a second while Redis is away. */
  hear(listener: (news: LiveNews[]) => void): Promise<void> {
    const receiver = this.receiver = this.connect();
    receiver.on('message', (_channel, text) => listener(JSON.parse(text) as LiveNews[]));
    return new Promise((resolve) => {
      setTimeout(resolve, 1_000).unref();
      // After every outage anew.
      receiver.on('ready', () => { receiver.subscribe(this.name).then(() => resolve(), (error: Error) => log.warn({ reason: error.message }, 'live news cannot be heard')); });
    });
  }

  onApplicationShutdown(): void {
    this.sender?.disconnect();
    this.receiver?.disconnect();
  }

  private connect(): Redis {
    const redis = new Redis({ ...redisOptions(this.config), enableOfflineQueue: false, maxRetriesPerRequest: 0, autoResubscribe: false });
    redis.on('error', () => undefined);
    return redis;
  }
}
