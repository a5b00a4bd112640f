import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../platform/database/database.js';

/** A remark about a lead, as stored. */
export interface StoredNote {
  id: number;
  body: string;
  authorName: string;
  createdAt: Date;
}

const columns = 'id, body, author_name AS authorName, created_at AS createdAt';

/** SQL over remarks. */
@Injectable()
export class NotesRepository {
  constructor(private readonly database: Database) {}

  /** The newest 200 remarks about a lead. */
  async ofLead(companyId: number, leadId: number): Promise<StoredNote[]> {
    return this.database.query<StoredNote>(
      `SELECT ${columns} FROM lead_notes WHERE company_id = ? AND lead_id = ? ORDER BY id DESC LIMIT 200`, [companyId, leadId]);
  }

  async insert(tx: Tx, companyId: number, leadId: number, body: string, author: { kind: string; id: string; name: string }): Promise<StoredNote> {
    const result: { insertId: number } = await tx.query(
      'INSERT INTO lead_notes (company_id, lead_id, body, author_name, author_kind, author_id) VALUES ?',
      [[[companyId, leadId, body, author.name.slice(0, 255), author.kind, author.id.slice(0, 64)]]]);
    const [note]: StoredNote[] = await tx.query(`SELECT ${columns} FROM lead_notes WHERE company_id = ? AND id = ?`, [companyId, result.insertId]);
    return note!;
  }

  async delete(tx: Tx, companyId: number, leadId: number, id: number): Promise<boolean> {
    const result: { affectedRows: number } = await tx.query(
      'DELETE FROM lead_notes WHERE company_id = ? AND lead_id = ? AND id = ?', [companyId, leadId, id]);
    return result.affectedRows === 1;
  }
}
