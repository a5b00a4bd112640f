import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';

const lifeMs = 60_000;

/** The time zones of sites, by whose days figures are counted. Remembered for a minute; a site that is gone counts as UTC. */
@Injectable()
export class SiteZonesQuery {
  private readonly known = new Map<number, { zone: string; until: number }>();

  constructor(private readonly database: Database) {}

  /** IANA names (or offsets) by id of the site. */
  async of(siteIds: Iterable<number>): Promise<ReadonlyMap<number, string>> {
    const ids = [...siteIds];
    const now = Date.now();
    const unknown = ids.filter((id) => (this.known.get(id)?.until ?? 0) <= now);
    if (unknown.length > 0) await this.learn(unknown, now + lifeMs);
    return new Map(ids.map((id) => [id, this.known.get(id)!.zone]));
  }

  /** As it is now: for rebuilding. */
  forget(): void {
    this.known.clear();
  }

  private async learn(ids: readonly number[], until: number): Promise<void> {
    const rows = await this.database.query<{ id: number; timezone: string }>('SELECT id, timezone FROM sites WHERE id IN (?)', [ids]);
    const zones = new Map(rows.map((row) => [row.id, row.timezone]));
    for (const id of ids) this.known.set(id, { zone: zones.get(id) ?? 'UTC', until });
  }
}
