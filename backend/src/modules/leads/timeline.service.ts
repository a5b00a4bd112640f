import { Injectable } from '@nestjs/common';
import type { LeadScope } from '../../domain/access/lead-scope.js';
import { ActivitiesRepository, type StoredActivity } from './activities.repository.js';
import { readCursor, writeCursor } from './cursor.js';
import type { Activity, ActivityList, ListActivities } from './dto/activity.dto.js';
import { LeadsService } from './leads.service.js';

const pageSize = 20;

/** What a lead did and what was done to them, newest first. */
@Injectable()
export class TimelineService {
  constructor(private readonly leads: LeadsService, private readonly activities: ActivitiesRepository) {}

  /** One page of 20. */
  async page(scope: LeadScope, leadId: number, query: ListActivities): Promise<ActivityList> {
    await this.leads.get(scope, leadId);
    const cursor = query.cursor === undefined ? undefined : readCursor(query.cursor, (value) => typeof value === 'string' && Number.isFinite(Date.parse(value)));
    const after = cursor && { occurredAt: String(cursor[0]), id: cursor[1] };
    const rows = await this.activities.page(scope.companyId, leadId, pageSize + 1, query.kind, after);
    const items = rows.slice(0, pageSize);
    const last = rows.length > pageSize ? items.at(-1) : undefined;
    return { items: items.map(toActivity), next_cursor: last ? writeCursor([last.occurredAt.toISOString(), last.id]) : null };
  }

  /** How often the lead did what, by kind. */
  counts(companyId: number, leadId: number): Promise<Record<string, number>> {
    return this.activities.counts(companyId, leadId);
  }
}

/** A row of the timeline in the words of the API. */
export function toActivity(row: StoredActivity): Activity {
  return { id: row.id, kind: row.kind, title: row.title, detail: row.detail, url: row.url, occurred_at: row.occurredAt.toISOString() };
}
