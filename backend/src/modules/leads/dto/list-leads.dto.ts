import { ApiPropertyOptional } from '../../../platform/http/describe.js';
import { leadSources, type LeadSource } from '@dmat/shared/forms/form-definition';
import { TIERS, type LeadTier } from '@dmat/shared/scoring/tiers';
import { CHANNELS, type Channel } from '@dmat/shared/tracking/channel-of';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsInt, IsISO8601, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { leadStatuses, type LeadStatus } from '../lead.js';
import { CommaList } from './comma-list.js';

/** What leads can be ordered by; a minus turns the order round. */
export const leadSorts = [
  'created_at', '-created_at', 'lead_score', '-lead_score', 'last_activity_at', '-last_activity_at', 'name', '-name', 'email', '-email',
] as const;
export type LeadSort = (typeof leadSorts)[number];

const anyOf = (words: readonly string[]) => ({ description: `Any of, comma separated: ${words.join(', ')}`, type: String });

/** Which leads, in which order. */
export class ListLeads {
  @ApiPropertyOptional({ description: 'Part of address, name, company or phone' })
  @IsOptional() @IsString() @MaxLength(200)
  search?: string;

  @ApiPropertyOptional(anyOf(leadStatuses))
  @IsOptional() @CommaList() @IsArray() @ArrayMaxSize(20) @IsIn(leadStatuses, { each: true })
  status?: LeadStatus[];

  @ApiPropertyOptional(anyOf(TIERS))
  @IsOptional() @CommaList() @IsArray() @ArrayMaxSize(20) @IsIn(TIERS, { each: true })
  tier?: LeadTier[];

  @ApiPropertyOptional(anyOf(leadSources))
  @IsOptional() @CommaList() @IsArray() @ArrayMaxSize(20) @IsIn(leadSources, { each: true })
  source?: LeadSource[];

  @ApiPropertyOptional(anyOf(CHANNELS))
  @IsOptional() @CommaList() @IsArray() @ArrayMaxSize(20) @IsIn(CHANNELS, { each: true })
  channel?: Channel[];

  @ApiPropertyOptional({ description: 'Any of these tags, comma separated', type: String })
  @IsOptional() @CommaList() @IsArray() @ArrayMaxSize(50) @IsString({ each: true }) @MaxLength(64, { each: true })
  tag?: string[];

  @ApiPropertyOptional()
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(Number.MAX_SAFE_INTEGER)
  landing_page_id?: number;

  @ApiPropertyOptional({ format: 'date-time', description: 'Came at or after' })
  @IsOptional() @IsISO8601({ strict: true })
  created_from?: string;

  @ApiPropertyOptional({ format: 'date-time', description: 'Came before' })
  @IsOptional() @IsISO8601({ strict: true })
  created_to?: string;

  @ApiPropertyOptional({ enum: leadSorts, default: '-created_at' })
  @IsOptional() @IsIn(leadSorts)
  sort: LeadSort = '-created_at';

  @ApiPropertyOptional({ minimum: 1, maximum: 100, default: 25 })
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(100)
  limit: number = 25;

  @ApiPropertyOptional({ description: '`next_cursor` of the page before' })
  @IsOptional() @IsString() @MaxLength(1024)
  cursor?: string;
}
