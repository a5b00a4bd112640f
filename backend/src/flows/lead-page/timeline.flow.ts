import { Injectable } from '@nestjs/common';
import { behaviourLabel } from '@dmat/shared/scoring/behaviours';
import type { LeadScope } from '../../domain/access/lead-scope.js';
import { LeadPageQuery, type ShownVisit } from '../../modules/analytics/index.js';
import { TimelineService, toActivity, type Activity, type GroupWithSteps, type ReadTimeline, type Timeline, type Visit } from '../../modules/leads/index.js';

const DAY_MS = 86_400_000;

/** The history of a lead as people read it: visit by visit, with who did what and what it was worth. */
@Injectable()
export class TimelineFlow {
  constructor(private readonly timeline: TimelineService, private readonly page: LeadPageQuery) {}

  /** A stretch of 20 entries, newest first. @throws AppError `lead-not-found`, `cursor-invalid` */
  async read(scope: LeadScope, leadId: number, query: ReadTimeline): Promise<Timeline> {
    const { companyId } = scope;
    const { entries, next } = await this.timeline.entries(scope, leadId, query);
    const activities = entries.flatMap((entry) => entry.activities);
    const [earned, visits] = await Promise.all([
      this.page.earned(companyId, leadId, activities.map((one) => one.id)),
      this.visits(companyId, leadId, entries),
    ]);
    const shown = new Map(activities.map((activity) => [activity.id, withPoints(toActivity(activity), earned.filter((one) => one.activityId === activity.id))]));
    return {
      items: entries.map((entry) => ({
        id: entry.session === null ? String(entry.lastId) : `visit-${entry.session}`,
        occurred_at: entry.latest.toISOString(),
        visit: entry.session === null ? null : toVisit(entry, visits.get(entry.session)),
        activities: entry.activities.map((activity) => shown.get(activity.id)!),
        steps: entry.steps,
      })),
      next_cursor: next,
    };
  }

  private async visits(companyId: number, leadId: number, entries: readonly GroupWithSteps[]): Promise<Map<string, ShownVisit>> {
    const visits = entries.filter((entry) => entry.session !== null);
    const times = visits.map((entry) => entry.latest.getTime());
    const from = new Date(Math.min(...times) - DAY_MS);
    const to = new Date(Math.max(...times) + DAY_MS);
    const found = await this.page.visits(companyId, leadId, visits.map((entry) => entry.session!), from, to);
    return new Map(found.map((visit) => [visit.session, visit]));
  }
}

function withPoints(activity: Activity, earned: readonly { rule: string; points: number }[]): Activity {
  if (earned.length === 0) return activity;
  return { ...activity, points: earned.reduce((sum, one) => sum + Number(one.points), 0), reason: behaviourLabel(earned[0]!.rule) };
}

function toVisit(entry: GroupWithSteps, visit: ShownVisit | undefined): Visit {
  const first = entry.activities[0]?.occurredAt ?? entry.latest;
  const startedAt = visit && visit.startedAt < first ? visit.startedAt : first;
  const endedAt = visit && visit.endedAt > entry.latest ? visit.endedAt : entry.latest;
  return {
    session: entry.session!, started_at: startedAt.toISOString(), ended_at: endedAt.toISOString(),
    seconds: Math.round((endedAt.getTime() - startedAt.getTime()) / 1000),
    channel: visit?.channel || null, origin: visit?.origin || null, device: visit?.device || null, browser: visit?.browser || null,
    os: visit?.os || null, country: visit?.country || null,
  };
}
