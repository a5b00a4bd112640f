import { ApiProperty, ApiPropertyOptional } from '../../../platform/http/describe.js';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn, IsInt, IsObject, IsOptional, IsString, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import { IsStorableText } from '../dto/is-storable-text.js';
import { LeadFilters } from '../list/list-leads.dto.js';

export const bulkActions = ['tag', 'untag', 'status', 'owner', 'delete'] as const;
export type BulkAction = (typeof bulkActions)[number];

export const bulkStates = ['waiting', 'running', 'done', 'undoing', 'undone', 'failed'] as const;
export type BulkState = (typeof bulkStates)[number];

/** Something to do to many leads: those with the ids, or all that fit the filter when the request comes. */
export class NewLeadBulk {
  @ApiProperty({ enum: bulkActions }) @IsIn(bulkActions) action: BulkAction;

  @ApiPropertyOptional({ description: 'The tag, the status, or the id of the owner (empty for nobody); nothing for delete' })
  @IsOptional() @IsString() @IsStorableText() @MaxLength(64)
  value?: string;

  @ApiPropertyOptional({ type: [Number] })
  @IsOptional() @IsArray() @ArrayMinSize(1) @ArrayMaxSize(5_000) @IsInt({ each: true }) @Min(1, { each: true }) @Max(Number.MAX_SAFE_INTEGER, { each: true })
  ids?: number[];

  @ApiPropertyOptional({ type: LeadFilters, description: 'The same words as the parameters of the list; {} for all leads' })
  @IsOptional() @IsObject() @ValidateNested() @Type(() => LeadFilters)
  filter?: LeadFilters;
}

/** How far it is. */
export class LeadBulk {
  @ApiProperty() id: number;
  @ApiProperty({ enum: bulkActions }) action: BulkAction;
  @ApiProperty() value: string;
  @ApiProperty({ enum: bulkStates }) state: BulkState;
  @ApiProperty({ type: Number, nullable: true, description: 'Leads to look at; null until they are counted' }) total: number | null;
  @ApiProperty({ description: 'Leads that were looked at' }) done: number;
  @ApiProperty({ description: 'Leads that are different now' }) changed: number;
  @ApiProperty({ type: String, nullable: true }) failure: string | null;
}
