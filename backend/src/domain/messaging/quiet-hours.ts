/** A span of the recipient's local day in which nothing may arrive. It may span midnight: 21:00 to 8:00. */
export interface QuietHours {
  /** IANA name, e.g. `Europe/Athens`. An unknown name counts as UTC. */
  timeZone: string;
  /** First quiet minute, counted from local midnight, 0 to 1439. */
  from: number;
  /** First minute that is allowed again. Equal to `from`: there are no quiet hours. */
  to: number;
}

const MINUTE = 60_000;

/**
 * The first moment at or after `now` that lies outside the quiet hours; `now` itself when it already does. Steps
 * through local minutes, so a changing clock (summer time) needs no rule of its own.
 */
export function nextOpening(quiet: QuietHours, now: Date): Date {
  if (!isQuiet(quiet, now)) return now;
  let moment = new Date(Math.floor(now.getTime() / MINUTE) * MINUTE);
  // Leap to two hours before the opening, then walk: a change of clock in between moves it by an hour at most.
  const left = (quiet.to - localMinute(quiet.timeZone, moment) + 1440) % 1440;
  if (left > 120) moment = new Date(moment.getTime() + (left - 120) * MINUTE);
  for (let steps = 0; steps < 300 && isQuiet(quiet, moment); steps += 1) moment = new Date(moment.getTime() + MINUTE);
  return moment;
}

function isQuiet(quiet: QuietHours, moment: Date): boolean {
  if (quiet.from === quiet.to) return false;
  const minute = localMinute(quiet.timeZone, moment);
  return quiet.from < quiet.to
    ? minute >= quiet.from && minute < quiet.to
    : minute >= quiet.from || minute < quiet.to;
}

/** Minutes since midnight on the clock of that zone. */
function localMinute(timeZone: string, moment: Date): number {
  const [hour = 0, minute = 0] = clockOf(timeZone).format(moment).split(':').map(Number);
  return (hour % 24) * 60 + minute;
}

const clocks = new Map<string, Intl.DateTimeFormat>();

function clockOf(timeZone: string): Intl.DateTimeFormat {
  const known = clocks.get(timeZone);
  if (known) return known;
  const clock = makeClock(timeZone) ?? makeClock('UTC');
  if (!clock) throw new Error('This runtime knows no time zone at all');
  if (clocks.size < 1000) clocks.set(timeZone, clock);
  return clock;
}

function makeClock(timeZone: string): Intl.DateTimeFormat | null {
  try {
    return new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  } catch {
    return null;
  }
}
