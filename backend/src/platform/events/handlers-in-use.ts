import { Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { Database } from '../database/database.js';
import { Handlers } from './handlers.js';

/** A process looks again after this time, in milliseconds. */
const lookEvery = 10_000;

interface SeenHandler {
  handler: string;
  fact_name: string;
}

/**
 * The handlers of all running workers, this version's and others': while an old and a new version work side by side,
 * neither may call a fact finished for which the other still has a handler. A handler that no worker announced for an
 * hour is forgotten.
 */
@Injectable()
export class HandlersInUse implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private byName = new Map<string, Set<string>>();
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly database: Database,
    private readonly handlers: Handlers,
  ) {}

  /** Looks from time to time; a look that fails leaves what was known before. */
  onApplicationBootstrap(): void {
    const look = (): void => { this.look().catch(() => undefined); };
    look();
    this.timer = setInterval(look, lookEvery);
    this.timer.unref();
  }

  beforeApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  /** Whether a worker somewhere waits for facts of this name, as far as was known at the last look. */
  isAwaited(factName: string): boolean {
    return this.handlers.of(factName).length > 0 || this.byName.has(factName);
  }

  /** Every fact name with the handlers that must be done before it is settled; asks the database. */
  async look(): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
    const seen = await this.database.query<SeenHandler>('SELECT handler, fact_name FROM fact_handlers WHERE seen_at > UTC_TIMESTAMP(3) - INTERVAL 1 HOUR');
    const own = this.handlers.all().map(({ code, factName }): SeenHandler => ({ handler: code, fact_name: factName }));
    const byName = new Map<string, Set<string>>();
    for (const { handler, fact_name: name } of [...seen, ...own]) byName.set(name, (byName.get(name) ?? new Set()).add(handler));
    return (this.byName = byName);
  }

  /** Tells the other processes which handlers this worker has. A handler that was away for an hour begins anew. */
  async announce(): Promise<void> {
    const own = this.handlers.all();
    if (own.length === 0) return;
    const isAway = 'seen_at < UTC_TIMESTAMP(3) - INTERVAL 1 HOUR';
    await this.database.query(
      `INSERT INTO fact_handlers (handler, fact_name, first_seen_at, after_fact_id, seen_at)
       VALUES ${own.map(() => '(?, ?, UTC_TIMESTAMP(3), (SELECT COALESCE(MAX(id), 0) FROM outbox), UTC_TIMESTAMP(3))').join(', ')}
       ON DUPLICATE KEY UPDATE fact_name = VALUES(fact_name),
         first_seen_at = IF(${isAway}, VALUES(first_seen_at), first_seen_at),
         after_fact_id = IF(${isAway}, VALUES(after_fact_id), after_fact_id),
         seen_at = VALUES(seen_at)`,
      own.flatMap(({ code, factName }) => [code, factName]));
  }

  /**
   * Reopens for handlers that came within the last two minutes what another version has settled since: it did not know
   * yet that somebody waits.
   */
  async catchUp(): Promise<void> {
    await this.database.query(
      `UPDATE fact_handlers f JOIN outbox o ON o.id > f.after_fact_id AND o.name = f.fact_name
       LEFT JOIN handled_events h ON h.event_id = o.id AND h.handler = f.handler
       SET o.state = 1, o.relayed_at = COALESCE(o.relayed_at, UTC_TIMESTAMP(3))
       WHERE f.first_seen_at > UTC_TIMESTAMP(3) - INTERVAL 2 MINUTE AND o.state = 2 AND h.event_id IS NULL
         AND (o.only_for IS NULL OR o.only_for = f.handler)`);
  }
}
