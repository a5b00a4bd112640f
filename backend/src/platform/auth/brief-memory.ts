/**
 * Remembers answers for a short time, at most so many of them; the one unused longest is forgotten first. For what is
 * asked with every request and may be seconds old.
 */
export class BriefMemory<T> {
  private readonly entries = new Map<string, { value: T; until: number }>();

  /**
   * @param capacity most answers held
   * @param lifetimeMs how old an answer may get
   * @param now milliseconds since 1970
   */
  constructor(
    private readonly capacity: number,
    private readonly lifetimeMs: number,
    private readonly now: () => number = Date.now,
  ) {}

  get(key: string): T | undefined {
    const entry = this.entries.get(key);
    if (!entry) return undefined;
    this.entries.delete(key);
    if (entry.until <= this.now()) return undefined;
    this.entries.set(key, entry);
    return entry.value;
  }

  set(key: string, value: T): void {
    this.entries.delete(key);
    this.entries.set(key, { value, until: this.now() + this.lifetimeMs });
    if (this.entries.size > this.capacity) this.entries.delete(this.entries.keys().next().value as string);
  }

  /** Forgets one answer, or every answer whose key passes the test. */
  forget(which: string | ((key: string) => boolean)): void {
    if (typeof which === 'string') this.entries.delete(which);
    else for (const key of [...this.entries.keys()]) if (which(key)) this.entries.delete(key);
  }
}
