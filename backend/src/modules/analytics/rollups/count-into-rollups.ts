import { Injectable } from '@nestjs/common';
import { localDayOf } from '../../../domain/reports/local-day.js';
import type { Tx } from '../../../platform/database/database.js';
import type { EventRow } from '../events.repository.js';
import { SiteZonesQuery } from '../queries/site-zones.query.js';
import { countRows } from './count-rows.js';
import { RollupsRepository } from './rollups.repository.js';

/** Adds events to the rollups in the transaction that stores them, so that a figure is never behind or ahead of its events. */
@Injectable()
export class CountIntoRollups {
  constructor(
    private readonly zones: SiteZonesQuery,
    private readonly rollups: RollupsRepository,
  ) {}

  /** @param rows events that were not stored before */
  async count(tx: Tx, rows: readonly EventRow[]): Promise<void> {
    const zones = await this.zones.of(new Set(rows.map((row) => row.siteId)));
    await this.rollups.add(tx, countRows(rows, (row) => localDayOf(row.at, zones.get(row.siteId) ?? 'UTC')));
  }
}
