import { Injectable } from '@nestjs/common';
import type { LeadScope } from '../../../domain/access/lead-scope.js';
import { Database, type Tx } from '../../../platform/database/database.js';

/** Something to be done about a lead. */
export interface StoredTask {
  id: number;
  leadId: number;
  title: string;
  dueAt: Date | null;
  /** Who is to do it; null for whoever gets to it. */
  assignedTo: number | null;
  doneAt: Date | null;
  createdBy: string;
  createdAt: Date;
  version: number;
}

/** A task with the lead it is about. */
export interface TaskOfLead extends StoredTask {
  leadName: string;
  leadEmail: string;
}

/** What an edit of a task may change. */
export type TaskChange = Partial<Pick<StoredTask, 'title' | 'dueAt' | 'assignedTo' | 'doneAt'>>;

const columns = ['id', 'lead_id AS leadId', 'title', 'due_at AS dueAt', 'assigned_to AS assignedTo', 'done_at AS doneAt', 'created_by AS createdBy',
  'created_at AS createdAt', 'version'].map((column) => `t.${column}`).join(', ');
const editable = { title: 'title', dueAt: 'due_at', assignedTo: 'assigned_to', doneAt: 'done_at' } as const;

/** SQL over tasks. */
@Injectable()
export class TasksRepository {
  constructor(private readonly database: Database) {}

  /** Tasks of a lead: open ones first, the most urgent at the top; at most 200. */
  ofLead(companyId: number, leadId: number): Promise<StoredTask[]> {
    return this.database.query<StoredTask>(
      `SELECT ${columns} FROM lead_tasks t WHERE t.company_id = ? AND t.lead_id = ? AND t.deleted_at IS NULL
       ORDER BY t.done_at IS NOT NULL, t.due_at IS NULL, t.due_at, t.id LIMIT 200`, [companyId, leadId]);
  }

  /** Tasks of leads of the scope, the most urgent first. */
  all({ companyId, ownerId }: LeadScope, { assignedTo, isOpen, limit }: { assignedTo?: number; isOpen: boolean; limit: number }): Promise<TaskOfLead[]> {
    return this.database.query<TaskOfLead>(
      `SELECT ${columns}, l.name AS leadName, l.email AS leadEmail FROM lead_tasks t
       JOIN leads l ON l.company_id = t.company_id AND l.id = t.lead_id AND l.deleted_at IS NULL${ownerId === null ? '' : ' AND l.assigned_to = ?'}
       WHERE t.company_id = ? AND t.deleted_at IS NULL${isOpen ? ' AND t.done_at IS NULL' : ''}${assignedTo === undefined ? '' : ' AND t.assigned_to = ?'}
       ORDER BY t.done_at IS NOT NULL, t.due_at IS NULL, t.due_at, t.id LIMIT ?`,
      [...(ownerId === null ? [] : [ownerId]), companyId, ...(assignedTo === undefined ? [] : [assignedTo]), limit]);
  }

  /** One task of a lead; with `isDeleted` one that was deleted. */
  async find(tx: Tx, companyId: number, leadId: number, id: number, isDeleted = false): Promise<StoredTask | undefined> {
    const [task] = await tx.query<StoredTask[]>(
      `SELECT ${columns} FROM lead_tasks t WHERE t.company_id = ? AND t.lead_id = ? AND t.id = ? AND (t.deleted_at IS NOT NULL) = ? FOR UPDATE`, [companyId, leadId, id, isDeleted]);
    return task;
  }

  async insert(tx: Tx, companyId: number, leadId: number, task: { title: string; dueAt: Date | null; assignedTo: number | null; createdBy: string; createdAt: Date }): Promise<number> {
    const done = await tx.query<{ insertId: number }>(
      'INSERT INTO lead_tasks (company_id, lead_id, title, due_at, assigned_to, created_by, created_at) VALUES (?, ?, ?, ?, ?, ?, ?)',
      [companyId, leadId, task.title, task.dueAt, task.assignedTo, task.createdBy.slice(0, 255), task.createdAt]);
    return done.insertId;
  }

  async update(tx: Tx, companyId: number, id: number, change: TaskChange): Promise<void> {
    const entries = Object.entries(change) as [keyof typeof editable, unknown][];
    await tx.query(`UPDATE lead_tasks SET ${[...entries.map(([property]) => `${editable[property]} = ?`), 'version = version + 1'].join(', ')} WHERE company_id = ? AND id = ?`,
      [...entries.map(([, value]) => value), companyId, id]);
  }

  async setDeleted(tx: Tx, companyId: number, id: number, deletedAt: Date | null): Promise<void> {
    await tx.query('UPDATE lead_tasks SET deleted_at = ?, version = version + 1 WHERE company_id = ? AND id = ?', [deletedAt, companyId, id]);
  }
}
