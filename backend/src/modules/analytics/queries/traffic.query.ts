import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';

/** Page views by whose they are. Nobody is in two of them. */
export interface ViewFigures {
  /** By visitors who agreed to be recognised. */
  recognised: number;
  /** Counted without recognising anybody. */
  anonymous: number;
  /** By machines. */
  machines: number;
}

/** Views of one kind of device or country, without those of machines. */
export interface ViewsOf {
  name: string;
  views: number;
}

const most = 10;
const pageView = 1;

/** Page views as they were told, from the events themselves; for a few days only. Reads only. */
@Injectable()
export class TrafficQuery {
  constructor(private readonly database: Database) {}

  /** Views since a time, each kind apart. */
  async views(companyId: number, since: Date): Promise<ViewFigures> {
    const [row] = await this.database.query<Record<keyof ViewFigures, number | string | null>>(
      `SELECT SUM(flags & 1 = 0 AND visitor_id IS NOT NULL) AS recognised, SUM(flags & 1 = 0 AND visitor_id IS NULL) AS anonymous, SUM(flags & 1) AS machines
       FROM analytics_events WHERE company_id = ? AND occurred_at >= ? AND event_type = ?`, [companyId, since, pageView]);
    return { recognised: Number(row!.recognised), anonymous: Number(row!.anonymous), machines: Number(row!.machines) };
  }

  /** People's views since a time by what the dictionary of agents says, most first; what is not known is left out. */
  async viewsBy(companyId: number, since: Date, word: 'device' | 'country' | 'language'): Promise<ViewsOf[]> {
    const rows = await this.database.query<ViewsOf>(
      `SELECT a.${word} AS name, SUM(v.views) AS views
       FROM (SELECT agent_id, COUNT(*) AS views FROM analytics_events
             WHERE company_id = ? AND occurred_at >= ? AND event_type = ? AND flags & 1 = 0 GROUP BY agent_id) v
       JOIN analytics_agents a ON a.company_id = ? AND a.id = v.agent_id
       WHERE a.${word} <> '' GROUP BY a.${word} ORDER BY views DESC, name LIMIT ${most}`, [companyId, since, pageView, companyId]);
    return rows.map(({ name, views }) => ({ name, views: Number(views) }));
  }
}
