import { Transform } from 'class-transformer';
import { IsBoolean, IsInt, IsISO8601, IsOptional, IsString, Matches, Max, MaxLength, Min, ValidateIf } from 'class-validator';
import { ApiProperty, ApiPropertyOptional } from '../../../platform/http/describe.js';
import { IsStorableText } from '../dto/is-storable-text.js';
import type { StoredTask, TaskOfLead } from './tasks.repository.js';

const hasLetters = { message: 'title must not be empty' };

/** Something to be done about a lead. */
export class TaskDto {
  @ApiProperty() id: number;
  @ApiProperty() lead_id: number;
  @ApiProperty() title: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) due_at: string | null;
  @ApiProperty({ type: Number, nullable: true, description: 'Who of the team is to do it' }) assigned_to: number | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) done_at: string | null;
  @ApiProperty() created_by: string;
  @ApiProperty({ format: 'date-time' }) created_at: string;
  @ApiProperty({ description: 'To be sent back with an edit' }) version: number;
}

/** Tasks of one lead: open ones first, the most urgent at the top. */
export class TaskList {
  @ApiProperty({ type: [TaskDto] }) items: TaskDto[];
}

/** A task with the lead it is about. */
export class TaskWithLead extends TaskDto {
  @ApiProperty({ type: String, nullable: true }) lead_name: string | null;
  @ApiProperty() lead_email: string;
}

/** Tasks of all leads, the most urgent first; at most 100. */
export class TaskOverview {
  @ApiProperty({ type: [TaskWithLead] }) items: TaskWithLead[];
  @ApiProperty({ description: 'Of these, how many are open and late' }) overdue: number;
}

const Flag = (): PropertyDecorator => Transform(({ value }: { value: unknown }) => (value === '' || value === 'true' || value === '1' ? true : value === 'false' || value === '0' ? false : value));

/** Which tasks. */
export class ListTasks {
  @ApiPropertyOptional({ description: 'Only those assigned to the caller' }) @IsOptional() @Flag() @IsBoolean() mine?: boolean;
  @ApiPropertyOptional({ description: 'Only those not done' }) @IsOptional() @Flag() @IsBoolean() open?: boolean;
}

/** A new task. */
export class CreateTask {
  @ApiProperty({ maxLength: 255 }) @IsString() @IsStorableText() @MaxLength(255) @Matches(/\S/, hasLetters) title: string;
  @ApiPropertyOptional({ type: String, format: 'date-time', nullable: true }) @IsOptional() @IsISO8601({ strict: true }) @Matches(/^[1-9]\d{3}-/) due_at?: string | null;
  @ApiPropertyOptional({ type: Number, nullable: true }) @IsOptional() @IsInt() @Min(1) @Max(Number.MAX_SAFE_INTEGER) assigned_to?: number | null;
}

/** An edit of a task; what is absent stays, null clears. */
export class UpdateTask {
  @ApiPropertyOptional({ maxLength: 255 }) @ValidateIf((edit: UpdateTask) => edit.title !== undefined) @IsString() @IsStorableText() @MaxLength(255) @Matches(/\S/, hasLetters) title?: string;
  @ApiPropertyOptional({ type: String, format: 'date-time', nullable: true }) @IsOptional() @IsISO8601({ strict: true }) @Matches(/^[1-9]\d{3}-/) due_at?: string | null;
  @ApiPropertyOptional({ type: Number, nullable: true }) @IsOptional() @IsInt() @Min(1) @Max(Number.MAX_SAFE_INTEGER) assigned_to?: number | null;
  @ApiPropertyOptional() @ValidateIf((edit: UpdateTask) => edit.is_done !== undefined) @IsBoolean() is_done?: boolean;
  @ApiProperty({ description: 'The version that was seen' }) @IsInt() @Min(1) version: number;
}

/** A task in the words of the API. */
export function toTask(task: StoredTask): TaskDto {
  return {
    id: task.id, lead_id: task.leadId, title: task.title, due_at: task.dueAt?.toISOString() ?? null, assigned_to: task.assignedTo,
    done_at: task.doneAt?.toISOString() ?? null, created_by: task.createdBy, created_at: task.createdAt.toISOString(), version: task.version,
  };
}

/** A task with its lead in the words of the API. */
export function toTaskWithLead(task: TaskOfLead): TaskWithLead {
  return { ...toTask(task), lead_name: task.leadName || null, lead_email: task.leadEmail };
}
