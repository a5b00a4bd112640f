const dayMs = 86_400_000;

/** Where the days and weeks around a moment begin in a time zone. Weeks begin on Monday. */
export interface LocalSpans {
  today: Date;
  yesterday: Date;
  thisWeek: Date;
  lastWeek: Date;
}

/** @param timezone IANA name or an offset like `+02:00`; one that is neither counts as UTC */
export function localSpans(now: Date, timezone: string): LocalSpans {
  const zone = isZone(timezone) ? timezone : 'UTC';
  const local = localClock(now, zone);
  const day = Date.UTC(local.getUTCFullYear(), local.getUTCMonth(), local.getUTCDate());
  const monday = day - ((local.getUTCDay() + 6) % 7) * dayMs;
  const begin = (localMidnight: number): Date => instantOf(localMidnight, zone);
  return { today: begin(day), yesterday: begin(day - dayMs), thisWeek: begin(monday), lastWeek: begin(monday - 7 * dayMs) };
}

/** The instant at which clocks in the zone show a time; where they skip it, the moment after the gap. */
function instantOf(wallTime: number, zone: string): Date {
  let guess = wallTime;
  for (let i = 0; i < 3; i++) guess -= localClock(new Date(guess), zone).getTime() - wallTime;
  return new Date(guess);
}

/** What clocks in the zone show, as if it were UTC. */
function localClock(instant: Date, zone: string): Date {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone: zone, hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric',
  }).formatToParts(instant);
  const of = (type: Intl.DateTimeFormatPartTypes): number => Number(parts.find((part) => part.type === type)?.value);
  return new Date(Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'), of('second')) + instant.getUTCMilliseconds());
}

function isZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en-US', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
