import { isDatabaseAway } from '../database/is-worth-retrying.js';
import { AppError } from '../http/app-error.js';

/** How requests are gathered into one transaction. */
export interface GroupCommitOptions<T, R> {
  /** Size that makes a group go at once; only its last item may go over. */
  most: number;
  /** Longest time the first item waits for company, in milliseconds. */
  waitMs: number;
  /** Size that may wait; more is refused, so that memory is bounded. */
  mostWaiting: number;
  /** How large an item is, for instance in rows; 1 where it is not said. */
  sizeOf?: (item: T) => number;
  /** Stores the items in one transaction and answers for each, in order, after the commit. */
  write: (items: readonly T[]) => Promise<readonly R[]>;
}

interface Waiting<T, R> {
  item: T;
  size: number;
  done: (result: R) => void;
  failed: (error: unknown) => void;
}

/**
 * Group commit: callers are answered when the transaction that holds their item is committed. While one is under way
 * the next group grows, so load makes groups larger instead of queues longer. A group that fails is halved until the
 * item at fault stands alone; its neighbours are stored.
 */
export class GroupCommit<T, R> {
  private waiting: Waiting<T, R>[] = [];
  private sizeWaiting = 0;
  private timer: NodeJS.Timeout | undefined;
  private isWriting = false;
  private idle: (() => void)[] = [];

  constructor(private readonly options: GroupCommitOptions<T, R>) {}

  /** @throws AppError unavailable when too much waits already; or whatever the write of this very item threw */
  add(item: T): Promise<R> {
    const size = this.options.sizeOf?.(item) ?? 1;
    if (this.sizeWaiting + size > this.options.mostWaiting) {
      return Promise.reject(new AppError('unavailable', 'too-much-waiting', 'More arrives than can be stored. Please try again in a moment.', { retryAfter: 2 }));
    }
    return new Promise((done, failed) => {
      this.waiting.push({ item, size, done, failed });
      this.sizeWaiting += size;
      if (this.sizeWaiting >= this.options.most) this.flush();
      else this.timer ??= setTimeout(() => this.flush(), this.options.waitMs);
    });
  }

  /** Writes what waits and answers when nothing is under way any more. */
  async drain(): Promise<void> {
    this.flush();
    if (this.isWriting) await new Promise<void>((resolve) => this.idle.push(resolve));
  }

  private flush(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    if (this.isWriting || this.waiting.length === 0) return;
    this.isWriting = true;
    void this.settle(this.take()).finally(() => {
      this.isWriting = false;
      if (this.waiting.length > 0) this.flush();
      else this.idle.splice(0).forEach((resolve) => resolve());
    });
  }

  private take(): Waiting<T, R>[] {
    let size = 0;
    let count = 0;
    while (count < this.waiting.length && size < this.options.most) size += this.waiting[count++]!.size;
    this.sizeWaiting -= size;
    return this.waiting.splice(0, count);
  }

  private async settle(group: Waiting<T, R>[]): Promise<void> {
    try {
      const results = await this.options.write(group.map(({ item }) => item));
      group.forEach(({ done }, index) => done(results[index] as R));
    } catch (error) {
      if (group.length === 1 || isDatabaseAway(error)) {
        for (const { failed } of group) failed(error);
        return;
      }
      const middle = group.length >> 1;
      await this.settle(group.slice(0, middle));
      await this.settle(group.slice(middle));
    }
  }
}
