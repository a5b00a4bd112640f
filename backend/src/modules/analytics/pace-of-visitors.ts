import { Lru } from './lru.js';

const MINUTE = 60_000;
/** Two pages a second for a whole minute: nobody reads so fast. */
const MOST_VIEWS = 120;
const MOST_EVENTS = 600;

interface Pace {
  since: number;
  views: number;
  events: number;
}

/** How fast each visitor goes, in the memory of one process. It bounds what one visitor can make of a lead's timeline and score. */
export class PaceOfVisitors {
  private readonly paces = new Lru<Pace>(20_000);

  /**
   * Counts a beacon. Answers whether the visitor did more in a minute than a person can.
   * @param views page views among the events
   * @param now milliseconds since 1970, by the server's clock
   */
  isTooFast(visitor: string, views: number, events: number, now: number): boolean {
    let pace = this.paces.get(visitor);
    if (!pace || now - pace.since >= MINUTE) this.paces.set(visitor, (pace = { since: now, views: 0, events: 0 }));
    pace.views += views;
    pace.events += events;
    return pace.views > MOST_VIEWS || pace.events > MOST_EVENTS;
  }
}
