import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import { checkServer } from '../database/check-server.js';
import { RedisPing } from '../queue/redis-ping.js';
import { Outbox } from '../events/outbox.js';

export type HealthStatus = 'ok' | 'late' | 'broken';

/** One part of the product, in words. */
export interface HealthComponent {
  code: string;
  label: string;
  status: HealthStatus;
  detail: string;
}

/** `ok`; `degraded` (works, something is late or away); `down` (cannot store). */
export interface Health {
  status: 'ok' | 'degraded' | 'down';
  components: HealthComponent[];
}

const lateAfterSeconds = 60;

/** Asks every part how it is. */
@Injectable()
export class HealthService {
  private readonly others: (() => Promise<HealthComponent>)[] = [];

  constructor(private readonly database: Database, private readonly redis: RedisPing, private readonly outbox: Outbox) {}

  /** Adds a part that the platform does not know of. While it cannot answer it is told as unknown, and never as down. */
  add(part: Pick<HealthComponent, 'code' | 'label'>, read: () => Promise<HealthComponent>): void {
    this.others.push(() => within(2_000, read()).catch(() => ({ ...part, status: 'late', detail: 'Unknown while the database is away.' })));
  }

  async read(): Promise<Health> {
    const components = await Promise.all([this.mysql(), this.queue(), this.facts(), ...this.others.map((other) => other())]);
    const status = components[0]!.status === 'broken' ? 'down' : components.every((component) => component.status === 'ok') ? 'ok' : 'degraded';
    return { status, components };
  }

  private async mysql(): Promise<HealthComponent> {
    try {
      const faults = await within(2_000, checkServer(this.database));
      return { code: 'mysql', label: 'Database', status: faults.length ? 'late' : 'ok', detail: faults.join(' ') || 'Answers and keeps what it acknowledged.' };
    } catch {
      return { code: 'mysql', label: 'Database', status: 'broken', detail: 'The database does not answer. WordPress keeps new leads until it does.' };
    }
  }

  private async queue(): Promise<HealthComponent> {
    const memory = await this.redis.memory();
    if (memory === null) return { code: 'redis', label: 'Queue', status: 'broken', detail: 'Redis does not answer. Leads are stored; scores and mails wait until it is back.' };
    const { policy, isFull } = memory;
    if (policy !== 'noeviction') return { code: 'redis', label: 'Queue', status: 'late', detail: `Redis may drop work when its memory is full (maxmemory-policy ${policy}). Set it to noeviction.` };
    if (isFull) return { code: 'redis', label: 'Queue', status: 'broken', detail: 'Redis is full. Leads are stored; scores and mails wait until it has room (maxmemory).' };
    return { code: 'redis', label: 'Queue', status: 'ok', detail: 'Answers.' };
  }

  private async facts(): Promise<HealthComponent> {
    try {
      const { waiting, oldestSeconds, parked } = await within(2_000, this.outbox.backlog());
      if (parked > 0) return { code: 'facts', label: 'Follow-up work', status: 'broken', detail: `${parked} ${parked === 1 ? 'step was' : 'steps were'} set aside after several tries. Look at the list and try again.` };
      if (oldestSeconds > lateAfterSeconds) return { code: 'facts', label: 'Follow-up work', status: 'late', detail: `${waiting} steps wait; the oldest for ${Math.round(oldestSeconds / 60)} min.` };
      return { code: 'facts', label: 'Follow-up work', status: 'ok', detail: 'Up to date.' };
    } catch {
      return { code: 'facts', label: 'Follow-up work', status: 'broken', detail: 'Unknown while the database is away.' };
    }
  }
}

function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout;
  const late = new Promise<never>((_resolve, reject) => { timer = setTimeout(() => reject(new Error('too slow')), milliseconds); });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
