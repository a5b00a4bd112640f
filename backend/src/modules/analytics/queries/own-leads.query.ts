import { Injectable } from '@nestjs/common';
import type { LeadScope } from '../../../domain/access/lead-scope.js';
import { Database } from '../../../platform/database/database.js';

/** Whether anything about a seller's own leads changed. Reads only. */
@Injectable()
export class OwnLeadsQuery {
  constructor(private readonly database: Database) {}

  /** A text that is another one as soon as a lead comes, goes, changes or does something. */
  async mark({ companyId, ownerId }: LeadScope): Promise<string> {
    const [row] = await this.database.query<Record<string, unknown>>(
      `SELECT COUNT(*) AS leads, SUM(version) AS versions, SUM(lead_score) AS points, MAX(last_activity_at) AS active FROM leads
       WHERE company_id = ? AND assigned_to = ? AND deleted_at IS NULL`, [companyId, ownerId]);
    return JSON.stringify(row);
  }
}
