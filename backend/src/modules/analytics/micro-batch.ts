import { AppError } from '../../platform/http/app-error.js';
import { isDatabaseAway } from '../../platform/database/is-worth-retrying.js';

/** How rows of many requests are gathered into one write. */
export interface MicroBatchOptions<T> {
  /** Rows that make a batch go at once. */
  most: number;
  /** Longest time a row waits for company, in milliseconds. */
  waitMs: number;
  /** Rows that may wait; more are refused so that memory is bounded. */
  mostWaiting: number;
  /** Writes under way at the same time. */
  mostWrites: number;
  /** Stores the rows durably; returns after the commit. */
  write: (rows: T[]) => Promise<void>;
}

interface Call<T> {
  rows: T[];
  done: () => void;
  failed: (error: unknown) => void;
}

/**
 * Group commit: callers hand in rows and are answered when the transaction that holds them is committed. While writes are
 * under way the next batch grows, so load makes batches larger instead of queues longer.
 */
export class MicroBatch<T> {
  private waiting: Call<T>[] = [];
  private rowsWaiting = 0;
  private writes = 0;
  private timer: NodeJS.Timeout | undefined;
  private idle: (() => void)[] = [];

  constructor(private readonly options: MicroBatchOptions<T>) {}

  /**
   * Answers after the rows are committed.
   * @throws AppError unavailable when too many rows wait already; whatever the write threw
   */
  add(rows: T[]): Promise<void> {
    if (this.rowsWaiting + rows.length > this.options.mostWaiting) {
      throw new AppError('unavailable', 'too-much-waiting', 'More events arrive than can be stored. Please send them again in a moment.', { retryAfter: 2 });
    }
    return new Promise((done, failed) => {
      this.waiting.push({ rows, done, failed });
      this.rowsWaiting += rows.length;
      if (this.rowsWaiting >= this.options.most) this.flush();
      else if (this.timer === undefined) this.timer = setTimeout(() => this.flush(), this.options.waitMs);
    });
  }

  /** Writes what waits and answers when nothing is under way any more. */
  async drain(): Promise<void> {
    this.flush();
    if (this.writes > 0) await new Promise<void>((resolve) => this.idle.push(resolve));
  }

  private flush(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    if (this.waiting.length === 0 || this.writes >= this.options.mostWrites) return;
    const calls = this.take();
    this.writes++;
    void this.settle(calls).finally(() => {
      this.writes--;
      if (this.waiting.length > 0) this.flush();
      else if (this.writes === 0) this.idle.splice(0).forEach((resolve) => resolve());
    });
  }

  private take(): Call<T>[] {
    let rows = 0;
    let calls = 0;
    while (calls < this.waiting.length && rows < this.options.most) rows += this.waiting[calls++]!.rows.length;
    this.rowsWaiting -= rows;
    return this.waiting.splice(0, calls);
  }

  /** A batch that the database refuses is halved until the faulty call stands alone; the others are stored. */
  private async settle(calls: Call<T>[]): Promise<void> {
    try {
      await this.options.write(calls.length === 1 ? calls[0]!.rows : calls.flatMap((call) => call.rows));
      for (const call of calls) call.done();
    } catch (error) {
      if (calls.length === 1 || isDatabaseAway(error)) {
        for (const call of calls) call.failed(error);
        return;
      }
      const middle = calls.length >> 1;
      await this.settle(calls.slice(0, middle));
      await this.settle(calls.slice(middle));
    }
  }
}
