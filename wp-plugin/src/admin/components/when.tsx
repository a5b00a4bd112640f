import { dayName, exactTime, roughTime, timeOfDay } from '../format/times.js';

/** A moment: readable at a glance, exact in the site's time zone on hover. */
export function When({ at, as = 'rough' }: { at: string; as?: 'rough' | 'time' | 'day' }) {
  const shown = as === 'time' ? timeOfDay(at) : as === 'day' ? dayName(at) : roughTime(at);
  return (
    <time dateTime={at} title={exactTime(at)}>
      {shown}
    </time>
  );
}
