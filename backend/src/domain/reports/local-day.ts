/** A calendar day of a time zone, as `2026-11-25`. */
export type LocalDay = string;

const dayMs = 86_400_000;
const quarterHour = 900_000;
const formats = new Map<string, Intl.DateTimeFormat>();
const days = new Map<string, LocalDay>();

/** The day that calendars in the zone show at an instant (milliseconds since 1970). Cheap for instants close together. */
export function localDayOf(at: number, zone: string): LocalDay {
  // Every zone changes its day and its offset at a quarter of an hour.
  const key = `${zone} ${Math.floor(at / quarterHour)}`;
  let day = days.get(key);
  if (day === undefined) {
    if (days.size >= 20_000) days.clear();
    days.set(key, (day = localClock(new Date(at), zone).toISOString().slice(0, 10)));
  }
  return day;
}

/** The instants between which a local day lies; the second belongs to the next day. */
export function boundsOfDay(day: LocalDay, zone: string): { from: Date; to: Date } {
  return { from: instantOf(Date.parse(`${day}T00:00:00Z`), zone), to: instantOf(Date.parse(`${nextDay(day)}T00:00:00Z`), zone) };
}

/** The day after, or so many days after (before, when negative). */
export function nextDay(day: LocalDay, by = 1): LocalDay {
  return new Date(Date.parse(`${day}T00:00:00Z`) + by * dayMs).toISOString().slice(0, 10);
}

/** The days from one to another, both included. */
export function daysBetween(first: LocalDay, last: LocalDay): LocalDay[] {
  const found: LocalDay[] = [];
  for (let day = first; day <= last; day = nextDay(day)) found.push(day);
  return found;
}

/** The instant at which clocks in the zone show a time; where they skip it, the moment after the gap. */
export function instantOf(wallTime: number, zone: string): Date {
  let guess = wallTime;
  for (let i = 0; i < 3; i++) guess -= localClock(new Date(guess), zone).getTime() - wallTime;
  return new Date(guess);
}

/** What clocks in the zone show, as if it were UTC. A zone that is none counts as UTC. */
export function localClock(instant: Date, zone: string): Date {
  const parts = formatOf(zone).formatToParts(instant);
  const of = (type: Intl.DateTimeFormatPartTypes): number => Number(parts.find((part) => part.type === type)?.value);
  return new Date(Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'), of('second')) + instant.getUTCMilliseconds());
}

function formatOf(zone: string): Intl.DateTimeFormat {
  let format = formats.get(zone);
  if (!format) formats.set(zone, (format = makeFormat(zone)));
  return format;
}

function makeFormat(zone: string): Intl.DateTimeFormat {
  const options: Intl.DateTimeFormatOptions = {
    hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric',
  };
  try {
    return new Intl.DateTimeFormat('en-US', { ...options, timeZone: zone });
  } catch {
    return new Intl.DateTimeFormat('en-US', { ...options, timeZone: 'UTC' });
  }
}
