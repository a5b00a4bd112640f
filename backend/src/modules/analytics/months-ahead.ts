/** A partition of the events: all before a moment that are in none of the earlier ones. */
export interface MonthPartition {
  /** `p2026_11` */
  name: string;
  /** First moment that is no longer in it, as MySQL writes it. */
  before: string;
}

/** The partitions of the month before a time, its own and the given number of months after it. */
export function monthsAhead(now: Date, ahead: number): MonthPartition[] {
  const months: MonthPartition[] = [];
  for (let offset = -1; offset <= ahead; offset++) {
    const start = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + offset, 1));
    const end = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + offset + 1, 1));
    months.push({
      name: `p${start.toISOString().slice(0, 7).replace('-', '_')}`,
      before: `${end.toISOString().slice(0, 10)} 00:00:00`,
    });
  }
  return months;
}
