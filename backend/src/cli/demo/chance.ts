/** Chance that is the same every time: a seed and the order of the questions decide all answers. */
export class Chance {
  constructor(private state: number) {}

  /** From 0 to just under 1 (mulberry32). */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.state ^ (this.state >>> 15), this.state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** Whether something happens that happens so often (0 to 1). */
  happens(share: number): boolean {
    return this.next() < share;
  }

  /** A whole number from one to another, both included. */
  between(least: number, most: number): number {
    return least + Math.floor(this.next() * (most - least + 1));
  }

  /** One of a list. */
  of<T>(list: readonly T[]): T {
    return list[Math.floor(this.next() * list.length)]!;
  }

  /** One of a list, more often where the weight is greater. */
  weighted<T extends { weight: number }>(list: readonly T[]): T {
    let rest = this.next() * list.reduce((sum, one) => sum + one.weight, 0);
    for (const one of list) {
      rest -= one.weight;
      if (rest < 0) return one;
    }
    return list.at(-1)!;
  }

  /** A UUID of version 4. */
  uuid(): string {
    const word = (): string => Math.floor(this.next() * 4_294_967_296).toString(16).padStart(8, '0');
    const [a, b, c, d] = [word(), word(), word(), word()];
    return `${a}-${b.slice(0, 4)}-4${b.slice(5)}-${'89ab'[Math.floor(this.next() * 4)]!}${c.slice(1, 4)}-${c.slice(4)}${d}`;
  }
}
