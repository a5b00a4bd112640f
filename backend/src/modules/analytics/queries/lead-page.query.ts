import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';

/** A row of the score ledger, for showing. */
export interface ShownScoreEntry {
  rule: string;
  points: number;
  activityId: number;
  occurredAt: Date;
  expiresAt: Date | null;
}

/** A visit as the events tell it. */
export interface ShownVisit {
  session: string;
  startedAt: Date;
  endedAt: Date;
  channel: string | null;
  /** Campaign source or referring host. */
  origin: string | null;
  device: string;
  browser: string;
  os: string;
  country: string;
}

/** Points one activity brought by one rule. */
export interface EarnedPoints {
  activityId: number;
  rule: string;
  points: number;
}

/** What the page of one lead shows of other modules' tables. Reads only. */
@Injectable()
export class LeadPageQuery {
  constructor(private readonly database: Database) {}

  /** The rows that make a score, newest first; lapsed ones count no more and are left out. */
  scoreEntries(companyId: number, leadId: number, now: Date): Promise<ShownScoreEntry[]> {
    return this.database.query<ShownScoreEntry>(
      `SELECT rule, points, activity_id AS activityId, occurred_at AS occurredAt, expires_at AS expiresAt FROM score_entries
       WHERE company_id = ? AND lead_id = ? AND (expires_at IS NULL OR expires_at > ?) ORDER BY occurred_at DESC, id DESC LIMIT 1000`,
      [companyId, leadId, now]);
  }

  /** What activities earned, rule by rule. */
  async earned(companyId: number, leadId: number, activityIds: readonly number[]): Promise<EarnedPoints[]> {
    if (activityIds.length === 0) return [];
    return this.database.query<EarnedPoints>(
      `SELECT activity_id AS activityId, rule, points FROM score_entries
       WHERE company_id = ? AND lead_id = ? AND activity_id IN (?) ORDER BY points DESC, rule`, [companyId, leadId, [...activityIds]]);
  }

  /** Where a lead's visits came from, on what, and from when to when; within a span, because events are kept by time. */
  async visits(companyId: number, leadId: number, sessions: readonly string[], from: Date, to: Date): Promise<ShownVisit[]> {
    if (sessions.length === 0) return [];
    return this.database.query<ShownVisit>(
      `SELECT CAST(v.session_id AS CHAR) AS session, v.startedAt, v.endedAt, t.channel, COALESCE(t.utm_source, t.referrer_host) AS origin,
         a.device, a.browser, a.os, a.country
       FROM (SELECT session_id, MIN(occurred_at) OVER w AS startedAt, MAX(occurred_at) OVER w AS endedAt, agent_id,
               FIRST_VALUE(touch_id) OVER (PARTITION BY session_id ORDER BY touch_id IS NULL, occurred_at, id) AS touchId,
               ROW_NUMBER() OVER (PARTITION BY session_id ORDER BY occurred_at, id) AS place
             FROM analytics_events
             WHERE company_id = ? AND lead_id = ? AND session_id IN (?) AND occurred_at BETWEEN ? AND ?
             WINDOW w AS (PARTITION BY session_id)) v
       JOIN analytics_agents a ON a.company_id = ? AND a.id = v.agent_id
       LEFT JOIN analytics_touches t ON t.company_id = ? AND t.id = v.touchId
       WHERE v.place = 1`,
      [companyId, leadId, sessions, from, to, companyId, companyId]);
  }

  /** Points by activity, for those that brought any. */
  async points(companyId: number, leadId: number, activityIds: readonly number[]): Promise<Map<number, number>> {
    if (activityIds.length === 0) return new Map();
    const rows = await this.database.query<{ activityId: number; points: number | string }>(
      `SELECT activity_id AS activityId, SUM(points) AS points FROM score_entries
       WHERE company_id = ? AND lead_id = ? AND activity_id IN (?) GROUP BY activity_id`, [companyId, leadId, [...activityIds]]);
    return new Map(rows.map((row) => [row.activityId, Number(row.points)]));
  }
}
