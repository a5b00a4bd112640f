import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { activityColumns, type StoredActivity, type TimelinePosition } from './activities.repository.js';

/** One entry of the timeline: a whole visit, or a single thing that happened outside of one. */
export interface TimelineGroup {
  /** The visit; null for a single activity. */
  session: string | null;
  latest: Date;
  lastId: number;
  /** How many activities it has. */
  steps: number;
}

/** So many steps of one visit are read; longer ones say how many more there are. */
const MOST_STEPS = 60;

/** A form sent during a visit stands for itself. */
const group = `IF(session_id IS NULL OR kind IN ('form_submit'), NULL, session_id)`;

/** SQL over the timeline as people read it: visit by visit. */
@Injectable()
export class TimelineRepository {
  constructor(private readonly database: Database) {}

  /** A stretch of entries, newest first; a visit stands where its latest activity is. */
  async groups(companyId: number, leadId: number, limit: number, kinds?: readonly string[], after?: TimelinePosition): Promise<TimelineGroup[]> {
    const at = after && new Date(after.occurredAt);
    const rows = await this.database.query<TimelineGroup>(
      `SELECT CAST(${group} AS CHAR) AS session, MAX(occurred_at) AS latest, MAX(id) AS lastId, COUNT(*) AS steps
       FROM activities WHERE company_id = ? AND lead_id = ?${kinds ? ' AND kind IN (?)' : ''}
       GROUP BY IFNULL(CONCAT('s', ${group}), id), session
       ${after ? 'HAVING latest < ? OR (latest = ? AND lastId < ?)' : ''} ORDER BY latest DESC, lastId DESC LIMIT ?`,
      [companyId, leadId, ...(kinds ? [kinds] : []), ...(after ? [at, at, after.id] : []), limit]);
    return rows.map((row) => ({ ...row, lastId: Number(row.lastId), steps: Number(row.steps) }));
  }

  /** The first steps of each visit, in their order. */
  async steps(companyId: number, leadId: number, sessions: readonly string[], kinds?: readonly string[]): Promise<StoredActivity[]> {
    if (sessions.length === 0) return [];
    return this.database.query<StoredActivity>(
      `SELECT ${activityColumns} FROM (
         SELECT activities.*, ROW_NUMBER() OVER (PARTITION BY session_id ORDER BY occurred_at, id) AS place FROM activities
         WHERE company_id = ? AND lead_id = ? AND session_id IN (?) AND kind NOT IN ('form_submit')${kinds ? ' AND kind IN (?)' : ''}) steps
       WHERE place <= ? ORDER BY occurred_at, id`,
      [companyId, leadId, sessions, ...(kinds ? [kinds] : []), MOST_STEPS]);
  }
}
