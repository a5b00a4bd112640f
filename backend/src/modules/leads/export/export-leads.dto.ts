import { ApiPropertyOptional } from '../../../platform/http/describe.js';
import { ArrayMaxSize, IsArray, IsIn, IsOptional, IsString, Matches } from 'class-validator';
import { CommaList } from '../dto/comma-list.js';
import { LeadFilters, leadSorts, type LeadSort } from '../list/list-leads.dto.js';

/** Which leads, in which order, with which columns. */
export class ExportLeads extends LeadFilters {
  @ApiPropertyOptional({ enum: leadSorts, default: '-created_at' })
  @IsOptional() @IsIn(leadSorts)
  sort: LeadSort = '-created_at';

  @ApiPropertyOptional({ type: String, description: 'Columns by name, comma separated, custom fields as `custom.<key>`; all when left out' })
  @IsOptional() @CommaList() @IsArray() @ArrayMaxSize(150) @IsString({ each: true }) @Matches(/^(custom\.)?[a-z0-9_]{1,40}$/, { each: true })
  columns?: string[];
}
