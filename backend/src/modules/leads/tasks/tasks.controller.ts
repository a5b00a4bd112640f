import { Body, Controller, Delete, Get, Headers, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { leadScopeOf } from '../../../domain/access/lead-scope.js';
import type { Principal } from '../../../platform/auth/principal.js';
import { RequireCap } from '../../../platform/auth/require-cap.decorator.js';
import { Who } from '../../../platform/auth/who.decorator.js';
import { ApiCreatedResponse, ApiHeader, ApiNoContentResponse, ApiOkResponse, ApiTags } from '../../../platform/http/describe.js';
import { IdParam } from '../../../platform/http/id-param.js';
import { Idempotency } from '../../../platform/http/idempotency.js';
import { CreateTask, ListTasks, TaskDto, TaskList, TaskOverview, toTask, toTaskWithLead, UpdateTask } from './task.dto.js';
import { TasksService } from './tasks.service.js';

/** What the team is to do about leads. */
@ApiTags('tasks')
@Controller()
@RequireCap('dmat_manage_campaigns', 'dmat_sell')
export class TasksController {
  constructor(private readonly tasks: TasksService, private readonly idempotency: Idempotency) {}

  @Get('tasks')
  @RequireCap('dmat_view_leads')
  @ApiOkResponse({ type: TaskOverview })
  async all(@Who() who: Principal, @Query() { mine, open }: ListTasks): Promise<TaskOverview> {
    // A key that belongs to nobody has no tasks of its own.
    const items = await this.tasks.all(leadScopeOf(who), { isOpen: open ?? false, assignedTo: mine ? who.userId ?? 0 : undefined });
    return { items: items.map(toTaskWithLead), overdue: items.filter(({ doneAt, dueAt }) => doneAt === null && dueAt !== null && dueAt < new Date()).length };
  }

  @Get('leads/:id/tasks')
  @RequireCap('dmat_view_leads')
  @ApiOkResponse({ type: TaskList })
  async list(@Who() who: Principal, @Param('id', IdParam) id: number): Promise<TaskList> {
    return { items: (await this.tasks.ofLead(leadScopeOf(who), id)).map(toTask) };
  }

  @Post('leads/:id/tasks')
  @ApiHeader({ name: 'Idempotency-Key', required: false, description: 'The same key with the same body adds one task' })
  @ApiCreatedResponse({ type: TaskDto })
  async add(@Who() who: Principal, @Param('id', IdParam) id: number, @Body() body: CreateTask, @Headers('idempotency-key') key: string | undefined): Promise<TaskDto> {
    const wanted = { title: body.title, dueAt: body.due_at ? new Date(body.due_at) : null, assignedTo: body.assigned_to ?? null };
    const answer = await this.idempotency.once(who.companyId, key, ['POST /api/leads/:id/tasks', id, body], async (tx) => (
      { status: 201, body: toTask(await this.tasks.add(tx, leadScopeOf(who), id, wanted, who.name)) }));
    return answer.body;
  }

  @Patch('leads/:id/tasks/:taskId')
  @ApiOkResponse({ type: TaskDto })
  async change(@Who() who: Principal, @Param('id', IdParam) id: number, @Param('taskId', IdParam) taskId: number, @Body() edit: UpdateTask): Promise<TaskDto> {
    const dueAt = edit.due_at ? new Date(edit.due_at) : edit.due_at as null | undefined;
    return toTask(await this.tasks.change(leadScopeOf(who), id, taskId, edit.version, { title: edit.title, dueAt, assignedTo: edit.assigned_to, isDone: edit.is_done }, who.name));
  }

  @Delete('leads/:id/tasks/:taskId')
  @HttpCode(204)
  @ApiNoContentResponse()
  remove(@Who() who: Principal, @Param('id', IdParam) id: number, @Param('taskId', IdParam) taskId: number): Promise<void> {
    return this.tasks.setDeleted(leadScopeOf(who), id, taskId, true, who.name);
  }

  @Post('leads/:id/tasks/:taskId/restore')
  @HttpCode(204)
  @ApiNoContentResponse()
  restore(@Who() who: Principal, @Param('id', IdParam) id: number, @Param('taskId', IdParam) taskId: number): Promise<void> {
    return this.tasks.setDeleted(leadScopeOf(who), id, taskId, false, who.name);
  }
}
