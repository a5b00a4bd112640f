import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../database/database.js';
import { RowIds } from '../database/row-ids.js';
import { payloadsOf, toPayload, unpack, type Parcel, type ParcelRow } from './parcel.js';

/** Where a fact is on its way. */
export const outboxState = { fresh: 0, relayed: 1, settled: 2 } as const;

/** How much follow-up work waits. */
export interface Backlog {
  waiting: number;
  oldestSeconds: number;
  parked: number;
}

/** A row the relay has claimed. */
export interface ClaimedFact {
  id: number;
  company_id: number;
  name: string;
  depth: number;
  /** How many facts it holds. */
  facts: number;
}

/** SQL over the outbox and its companions. */
@Injectable()
export class Outbox {
  constructor(private readonly database: Database, private readonly ids: RowIds) {}

  /** Rows nobody has relayed yet, locked for this transaction; other relays skip them. */
  async claim(tx: Tx, limit: number): Promise<ClaimedFact[]> {
    return tx.query('SELECT id, company_id, name, depth, facts FROM outbox WHERE state = 0 ORDER BY id LIMIT ? FOR UPDATE SKIP LOCKED', [limit]);
  }

  markRelayed(tx: Tx, ids: number[], settledIds: number[]): void {
    if (ids.length) tx.later('UPDATE outbox SET state = 1, relayed_at = UTC_TIMESTAMP(3) WHERE id IN (?)', [ids]);
    if (settledIds.length) tx.later('UPDATE outbox SET state = 2, relayed_at = UTC_TIMESTAMP(3) WHERE id IN (?)', [settledIds]);
  }

  /** Rows with their facts, in the order they were written. */
  async read(ids: number[]): Promise<Parcel[]> {
    if (ids.length === 0) return [];
    const rows = await this.database.query<ParcelRow>(
      'SELECT id, company_id, name, payload, facts, caused_by, depth, occurred_at FROM outbox WHERE id IN (?) ORDER BY id', [ids]);
    return rows.map(unpack);
  }

  /**
   * Takes the facts of a row apart for one handler: each gets a row of its own, and for this handler the first row is
   * done. Answers the ids of the new rows, or its own where it holds one fact only.
   */
  async takeApart(handler: string, id: number): Promise<number[]> {
    return this.database.transaction(async (tx) => {
      const [row] = await tx.query<ParcelRow[]>(
        'SELECT id, company_id, name, payload, facts, caused_by, depth, occurred_at FROM outbox WHERE id = ? AND facts > 1 FOR UPDATE', [id]);
      if (!row) return [id];
      this.markHandled(tx, handler, [id]);
      const payloads = payloadsOf(row);
      const result = await tx.query<{ insertId: number }>(
        'INSERT INTO outbox (company_id, name, payload, only_for, caused_by, depth, state, occurred_at, relayed_at) VALUES ?',
        [payloads.map((payload) => [row.company_id, row.name, toPayload([payload]), handler, row.caused_by, row.depth, outboxState.relayed, row.occurred_at, new Date()])]);
      return this.ids.of(result, payloads.length);
    });
  }

  /** Whose fact it is, without reading what it says; null when it is gone. */
  async companyOf(id: number): Promise<number | null> {
    const [row] = await this.database.query<{ company_id: number }>('SELECT company_id FROM outbox WHERE id = ?', [id]);
    return row?.company_id ?? null;
  }

  /** Of these facts, those the handler has already finished. */
  async handled(handler: string, ids: readonly number[]): Promise<Set<number>> {
    const rows = await this.database.query<{ event_id: number }>('SELECT event_id FROM handled_events WHERE handler = ? AND event_id IN (?)', [handler, ids]);
    return new Set(rows.map((row) => row.event_id));
  }

  markHandled(tx: Tx, handler: string, ids: number[]): void {
    tx.later('INSERT INTO handled_events (event_id, handler) VALUES ?', [ids.map((id) => [id, handler])]);
  }

  /** Relayed facts of one name, older than the age, that the handler has neither finished nor parked nor will retry later. */
  async unhandled(factName: string, handler: string, olderThanSeconds: number, limit: number): Promise<ClaimedFact[]> {
    return this.database.query(
      `SELECT o.id, o.company_id, o.name, o.depth, o.facts FROM outbox o
       LEFT JOIN handled_events h ON h.event_id = o.id AND h.handler = ?
       LEFT JOIN dead_letters d ON d.event_id = o.id AND d.handler = ?
       LEFT JOIN fact_attempts a ON a.event_id = o.id AND a.handler = ?
       WHERE o.state = 1 AND o.name = ? AND (o.only_for IS NULL OR o.only_for = ?) AND o.relayed_at < UTC_TIMESTAMP(3) - INTERVAL ? SECOND
         AND h.event_id IS NULL AND d.id IS NULL AND (a.event_id IS NULL OR a.next_at <= UTC_TIMESTAMP(3))
       ORDER BY o.id LIMIT ?`, [handler, handler, handler, factName, handler, olderThanSeconds, limit]);
  }

  /** Marks as settled what every handler of the name has finished. Looks without locks, then marks by primary key. */
  async settle(factName: string, handlers: readonly string[]): Promise<void> {
    const done = await this.database.query<{ id: number }>(
      `SELECT o.id FROM outbox o WHERE o.state = 1 AND o.name = ?
         AND (SELECT COUNT(*) FROM handled_events h WHERE h.event_id = o.id AND h.handler IN (?))
         >= CASE WHEN o.only_for IS NULL THEN ? WHEN o.only_for IN (?) THEN 1 ELSE 0 END ORDER BY o.id LIMIT 5000`,
      [factName, handlers, handlers.length, handlers]);
    if (done.length === 0) return;
    await this.database.transaction((tx) => tx.query('UPDATE outbox SET state = 2 WHERE id IN (?)', [done.map((row) => row.id)]));
  }

  /** Marks as settled what was relayed for a handler that no version has any more. */
  async settleAllBut(awaited: readonly string[]): Promise<void> {
    await this.database.query('UPDATE outbox SET state = 2 WHERE state = 1 AND name NOT IN (?)', [awaited]);
  }

  /** Removes settled facts and their marks after the given days; the data itself is untouched. */
  async forget(days: number): Promise<void> {
    const old = await this.database.query<{ id: number }>(
      'SELECT id FROM outbox WHERE state = 2 AND occurred_at < UTC_TIMESTAMP(3) - INTERVAL ? DAY ORDER BY id LIMIT 5000', [days]);
    if (old.length === 0) return;
    const ids = old.map((row) => row.id);
    await this.database.query('DELETE FROM handled_events WHERE event_id IN (?)', [ids]);
    await this.database.query('DELETE FROM outbox WHERE id IN (?)', [ids]);
  }

  async backlog(companyId?: number): Promise<Backlog> {
    const [row] = await this.database.query<{ waiting: number; oldest: number | null }>(
      `SELECT COALESCE(SUM(facts), 0) AS waiting, TIMESTAMPDIFF(SECOND, MIN(occurred_at), UTC_TIMESTAMP(3)) AS oldest
       FROM (SELECT occurred_at, facts FROM outbox WHERE state IN (0, 1) ORDER BY id LIMIT 10000) w`);
    const [dead] = companyId === undefined
      ? await this.database.query<{ parked: number }>('SELECT COUNT(*) AS parked FROM dead_letters')
      : await this.database.query<{ parked: number }>('SELECT COUNT(*) AS parked FROM dead_letters WHERE company_id = ?', [companyId]);
    return { waiting: Number(row!.waiting), oldestSeconds: Number(row!.oldest ?? 0), parked: Number(dead!.parked) };
  }
}
