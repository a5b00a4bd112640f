import { Injectable } from '@nestjs/common';
import type { LeadScope } from '../../../domain/access/lead-scope.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database, type Tx } from '../../../platform/database/database.js';
import { AppError } from '../../../platform/http/app-error.js';
import { HistoryService, type TeamDeed } from '../history.service.js';
import { LeadsService } from '../leads.service.js';
import { TasksRepository, type StoredTask, type TaskChange, type TaskOfLead } from './tasks.repository.js';

/** An edit of a task by a person. */
export interface TaskEdit {
  title?: string | undefined;
  dueAt?: Date | null | undefined;
  assignedTo?: number | null | undefined;
  isDone?: boolean | undefined;
}

const taskNotFound = () => new AppError('not-found', 'task-not-found', 'There is no such task.');
const taskChanged = (version: number) => new AppError(
  'conflict', 'task-changed', 'This task was changed meanwhile. Load it again and repeat the edit.', { current_version: version });

/** What the team is to do about leads. */
@Injectable()
export class TasksService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly leads: LeadsService,
    private readonly history: HistoryService,
    private readonly tasks: TasksRepository,
  ) {}

  async ofLead(scope: LeadScope, leadId: number): Promise<StoredTask[]> {
    await this.leads.get(scope, leadId);
    return this.tasks.ofLead(scope.companyId, leadId);
  }

  /** Tasks of all leads of the scope, the most urgent first; at most 100. */
  all(scope: LeadScope, { assignedTo, isOpen }: { assignedTo?: number | undefined; isOpen: boolean }): Promise<TaskOfLead[]> {
    return this.tasks.all(scope, { isOpen, limit: 100, ...(assignedTo === undefined ? {} : { assignedTo }) });
  }

  async add(tx: Tx, scope: LeadScope, leadId: number, wanted: { title: string; dueAt: Date | null; assignedTo: number | null }, by: string): Promise<StoredTask> {
    const { companyId } = scope;
    await this.leads.lockOne(tx, scope, leadId);
    if (wanted.assignedTo !== null) await this.leads.refuseWrongOwner({ companyId, ownerId: null }, null, wanted.assignedTo);
    const title = wanted.title.trim();
    const id = await this.tasks.insert(tx, companyId, leadId, { ...wanted, title, createdBy: by, createdAt: this.clock.now() });
    await this.note(tx, companyId, leadId, 'task_added', title, id, by);
    return (await this.tasks.find(tx, companyId, leadId, id))!;
  }

  /** @throws AppError `task-not-found`, `task-changed` when somebody else was quicker, `owner-unknown` */
  async change(scope: LeadScope, leadId: number, id: number, version: number, edit: TaskEdit, by: string): Promise<StoredTask> {
    const { companyId } = scope;
    return this.database.transaction(async (tx) => {
      await this.leads.lockOne(tx, scope, leadId);
      const task = await this.tasks.find(tx, companyId, leadId, id);
      if (!task) throw taskNotFound();
      if (task.version !== version) throw taskChanged(task.version);
      if (edit.assignedTo) await this.leads.refuseWrongOwner({ companyId, ownerId: null }, task.assignedTo, edit.assignedTo);
      const isDone = task.doneAt !== null;
      await this.tasks.update(tx, companyId, id, changeOf(task, edit, this.clock.now()));
      if (edit.isDone !== undefined && edit.isDone !== isDone) await this.note(tx, companyId, leadId, edit.isDone ? 'task_done' : 'task_reopened', task.title, id, by);
      return (await this.tasks.find(tx, companyId, leadId, id))!;
    });
  }

  /** Deletes a task or brings it back; a second time changes nothing. */
  async setDeleted(scope: LeadScope, leadId: number, id: number, isDeleted: boolean, by: string): Promise<void> {
    const { companyId } = scope;
    await this.database.transaction(async (tx) => {
      await this.leads.lockOne(tx, scope, leadId);
      const task = await this.tasks.find(tx, companyId, leadId, id, !isDeleted);
      if (!task) {
        if (await this.tasks.find(tx, companyId, leadId, id, isDeleted)) return;
        throw taskNotFound();
      }
      await this.tasks.setDeleted(tx, companyId, id, isDeleted ? this.clock.now() : null);
      await this.note(tx, companyId, leadId, isDeleted ? 'task_deleted' : 'task_reopened', task.title, id, by);
    });
  }

  private note(tx: Tx, companyId: number, leadId: number, kind: TeamDeed, title: string, id: number, by: string): Promise<void> {
    const words: Partial<Record<TeamDeed, string>> = { task_added: 'Task added', task_done: 'Task done', task_reopened: 'Task opened again', task_deleted: 'Task deleted' };
    return this.history.note(tx, companyId, [{ leadId, kind, title: `${words[kind]}: ${title}`, subjectId: id }], by);
  }
}

function changeOf(task: StoredTask, edit: TaskEdit, now: Date): TaskChange {
  return {
    ...(edit.title ? { title: edit.title.trim() } : {}),
    ...(edit.dueAt === undefined ? {} : { dueAt: edit.dueAt }),
    ...(edit.assignedTo === undefined ? {} : { assignedTo: edit.assignedTo }),
    ...(edit.isDone === undefined ? {} : { doneAt: edit.isDone ? task.doneAt ?? now : null }),
  };
}
