import { Injectable } from '@nestjs/common';
import type { ResultSetHeader } from 'mysql2';
import type { SitePerson, TeamRole } from '../../platform/auth/team-directory.js';
import { Database } from '../../platform/database/database.js';

/** A person of the company, wherever they sign in. */
export interface TeamRow {
  id: number;
  name: string;
  email: string;
  role: TeamRole;
  isActive: 0 | 1;
}

/** The people of a company: those who sign in here and those of its connected sites. */
@Injectable()
export class TeamRepository {
  constructor(private readonly db: Database) {}

  /** Makes the row of a site's person or brings it up to date; answers its id. */
  async keep(companyId: number, { siteId, wpUserId, name, email, role }: SitePerson): Promise<number> {
    const done = (await this.db.query(
      `INSERT INTO users (company_id, site_id, wp_user_id, name, contact_email, role) VALUES (?, ?, ?, ?, ?, ?)
       ON DUPLICATE KEY UPDATE id = LAST_INSERT_ID(id), name = VALUES(name), contact_email = VALUES(contact_email), role = VALUES(role)`,
      [companyId, siteId, wpUserId, name || email || `User ${wpUserId}`, email, role])) as unknown as ResultSetHeader;
    return done.insertId;
  }

  /** Everybody, by name. */
  all(companyId: number): Promise<TeamRow[]> {
    return this.db.query<TeamRow>(
      `SELECT id, name, COALESCE(email, contact_email) AS email, role, status = 'active' AS isActive
       FROM users WHERE company_id = ? ORDER BY name, id LIMIT 1000`, [companyId]);
  }

  /** Whether the id is an active user of the company. */
  async isMember(companyId: number, userId: number): Promise<boolean> {
    const rows = await this.db.query(`SELECT 1 FROM users WHERE company_id = ? AND id = ? AND status = 'active'`, [companyId, userId]);
    return rows.length > 0;
  }
}
