import { Injectable } from '@nestjs/common';
import type { LeadScope } from '../../domain/access/lead-scope.js';
import { ActivitiesRepository, type StoredActivity, type TimelinePosition } from './activities.repository.js';
import { readCursor, writeCursor } from './cursor.js';
import type { Activity, ActivityList, ListActivities } from './dto/activity.dto.js';
import type { ReadTimeline } from './dto/timeline.dto.js';
import { LeadsService } from './leads.service.js';
import { TimelineRepository, type TimelineGroup } from './timeline.repository.js';

const pageSize = 20;

/** An entry of the timeline with what happened in it. */
export interface GroupWithSteps extends TimelineGroup {
  activities: StoredActivity[];
}

/** What a lead did and what was done to them, newest first. */
@Injectable()
export class TimelineService {
  constructor(private readonly leads: LeadsService, private readonly activities: ActivitiesRepository, private readonly timeline: TimelineRepository) {}

  /** One page of 20. */
  async page(scope: LeadScope, leadId: number, query: ListActivities): Promise<ActivityList> {
    await this.leads.get(scope, leadId);
    const rows = await this.activities.page(scope.companyId, leadId, pageSize + 1, query.kind, positionOf(query.cursor));
    const items = rows.slice(0, pageSize);
    const last = rows.length > pageSize ? items.at(-1) : undefined;
    return { items: items.map(toActivity), next_cursor: last ? writeCursor([last.occurredAt.toISOString(), last.id]) : null };
  }

  /** A stretch of 20 entries: whole visits, and what happened outside of them. */
  async entries(scope: LeadScope, leadId: number, { cursor, kinds }: ReadTimeline): Promise<{ entries: GroupWithSteps[]; next: string | null }> {
    await this.leads.get(scope, leadId);
    const { companyId } = scope;
    const wanted = kinds?.length ? kinds : undefined;
    const found = await this.timeline.groups(companyId, leadId, pageSize + 1, wanted, positionOf(cursor));
    const groups = found.slice(0, pageSize);
    const [steps, singles] = await Promise.all([
      this.timeline.steps(companyId, leadId, groups.flatMap((group) => group.session ?? []), wanted),
      this.activities.byIds(companyId, groups.filter((group) => group.session === null).map((group) => group.lastId)),
    ]);
    const last = found.length > pageSize ? groups.at(-1) : undefined;
    return {
      entries: groups.map((group) => ({
        ...group,
        activities: group.session === null ? singles.filter((one) => one.id === group.lastId) : steps.filter((step) => step.session === group.session),
      })),
      next: last ? writeCursor([last.latest.toISOString(), last.lastId]) : null,
    };
  }

  /** How often the lead did what, by kind. */
  counts(companyId: number, leadId: number): Promise<Record<string, number>> {
    return this.activities.counts(companyId, leadId);
  }
}

/** A row of the timeline in the words of the API. */
export function toActivity(row: StoredActivity): Activity {
  return {
    id: row.id, kind: row.kind, title: row.title, detail: row.detail, url: row.url, by: row.actor, subject_id: row.subjectId,
    occurred_at: row.occurredAt.toISOString(),
  };
}

function positionOf(text: string | undefined): TimelinePosition | undefined {
  const cursor = text === undefined ? undefined : readCursor(text, (value) => typeof value === 'string' && Number.isFinite(Date.parse(value)));
  return cursor && { occurredAt: String(cursor[0]), id: cursor[1] };
}
