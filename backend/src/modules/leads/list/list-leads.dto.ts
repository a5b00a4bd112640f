import { ApiPropertyOptional } from '../../../platform/http/describe.js';
import { leadSources, type LeadSource } from '@dmat/shared/forms/form-definition';
import { TIERS, type LeadTier } from '@dmat/shared/scoring/tiers';
import { CHANNELS, type Channel } from '@dmat/shared/tracking/channel-of';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsInt, IsOptional, IsString, Matches, Max, MaxLength, Min } from 'class-validator';
import { CommaList, IdList } from '../dto/comma-list.js';
import { IsStorableText } from '../dto/is-storable-text.js';
import { leadStatuses, optIns, type LeadStatus, type OptIn } from '../lead.js';
import { IsCustomFilters } from './is-custom-filters.js';
import { IsInstant } from './is-instant.js';

/** What leads can be ordered by; a minus turns the order round. */
export const leadSorts = [
  'created_at', '-created_at', 'lead_score', '-lead_score', 'last_activity_at', '-last_activity_at', 'name', '-name', 'email', '-email',
] as const;
export type LeadSort = (typeof leadSorts)[number];

const anyOf = (words: readonly string[]) => ({ description: `Any of, comma separated: ${words.join(', ')}`, type: String });
const instant = (description: string) => ({ format: 'date-time', description });

/** Which leads. All that is named must hold; an empty list of words fits nobody. */
export class LeadFilters {
  @ApiPropertyOptional({ description: 'Beginning of a name, address, company or phone number; in small lists any part of one' })
  @IsOptional() @IsString() @IsStorableText() @MaxLength(200)
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

  @ApiPropertyOptional(anyOf(optIns))
  @IsOptional() @CommaList() @IsArray() @ArrayMaxSize(20) @IsIn(optIns, { each: true })
  opt_in?: OptIn[];

  @ApiPropertyOptional({ description: 'Any of these tags, comma separated', type: String })
  @IsOptional() @CommaList() @IsArray() @ArrayMaxSize(50) @IsString({ each: true }) @IsStorableText({ each: true }) @MaxLength(64, { each: true })
  tag?: string[];

  @ApiPropertyOptional({ description: 'Came by any of these campaigns: `utm_campaign`, comma separated', type: String })
  @IsOptional() @CommaList() @IsArray() @ArrayMaxSize(50) @IsString({ each: true }) @IsStorableText({ each: true }) @MaxLength(255, { each: true })
  campaign?: string[];

  @ApiPropertyOptional({ description: 'Belongs to any of these people of the team, comma separated: ids, `me`, `none`', type: String })
  @IsOptional() @CommaList() @IsArray() @ArrayMaxSize(50) @IsString({ each: true }) @Matches(/^(me|none|[1-9]\d{0,14})$/, { each: true })
  owner?: string[];

  @ApiPropertyOptional({ description: 'Came by any of these pages, comma separated ids', type: String })
  @IsOptional() @IdList() @IsArray() @ArrayMaxSize(50) @IsInt({ each: true }) @Min(1, { each: true }) @Max(Number.MAX_SAFE_INTEGER, { each: true })
  landing_page_id?: number[];

  @ApiPropertyOptional(instant('Came at or after')) @IsOptional() @IsInstant() created_from?: string;
  @ApiPropertyOptional(instant('Came before')) @IsOptional() @IsInstant() created_to?: string;
  @ApiPropertyOptional(instant('Last sign of life at or after')) @IsOptional() @IsInstant() active_from?: string;
  @ApiPropertyOptional(instant('Last sign of life before')) @IsOptional() @IsInstant() active_to?: string;

  @ApiPropertyOptional({
    type: 'object', additionalProperties: { type: 'string' },
    description: 'Custom fields, each its own parameter `custom.<key>`: a value, several with `any:a,b`, or an operator: `contains:`, `starts:`, `gt:`, `lt:` with a value, `empty:`, `filled:`',
  })
  @IsOptional() @IsCustomFilters()
  custom?: Record<string, string>;
}

/** Which leads, in which order. */
export class ListLeads extends LeadFilters {
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
