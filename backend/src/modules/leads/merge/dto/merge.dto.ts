import { ArrayMaxSize, IsArray, IsInt, IsOptional, Matches, Max, Min } from 'class-validator';
import { ApiProperty, ApiPropertyOptional } from '../../../../platform/http/describe.js';
import { LeadSummary } from '../../dto/lead-summary.dto.js';
import { choosable } from '../merged-columns.js';

const fields = Object.keys(choosable).join('|');

/** A lead that may be the same person. */
export class DuplicateDto {
  @ApiProperty({ type: LeadSummary }) lead: LeadSummary;
  @ApiProperty({ enum: ['phone', 'person', 'mailbox'], isArray: true, description: 'Same phone; same name and organization; address of the same mailbox' })
  reasons: ('phone' | 'person' | 'mailbox')[];
}

/** Leads that may be the same person, the surest first. */
export class DuplicateList {
  @ApiProperty({ type: [DuplicateDto] }) items: DuplicateDto[];
}

/** Makes this lead one with another; the other goes away and its address stays known. */
export class MergeLeads {
  @ApiProperty({ description: 'The lead that goes away' }) @IsInt() @Min(1) @Max(Number.MAX_SAFE_INTEGER) merge_id: number;
  @ApiProperty({ description: 'The version of this lead that was seen' }) @IsInt() @Min(1) version: number;
  @ApiProperty({ description: 'The version of the other lead that was seen' }) @IsInt() @Min(1) merge_version: number;
  @ApiPropertyOptional({
    type: [String], description: `Fields of the other lead that win: ${fields.replaceAll('|', ', ')}, custom.<key>. Without it, what this lead does not know`,
  })
  @IsOptional() @IsArray() @ArrayMaxSize(150) @Matches(new RegExp(`^(${fields}|custom\\.[a-z0-9_]{1,40})$`), { each: true })
  take?: string[];
}

/** A merge that was done. */
export class Merged {
  @ApiProperty() merge_id: number;
  @ApiProperty({ type: LeadSummary }) lead: LeadSummary;
}

/** A merge that was undone: both leads again. */
export class Unmerged {
  @ApiProperty({ type: LeadSummary }) lead: LeadSummary;
  @ApiProperty({ type: LeadSummary }) other: LeadSummary;
}

/** A lead that became part of this one. */
export class MergeShown {
  @ApiProperty() id: number;
  @ApiProperty() merged_id: number;
  @ApiProperty() email: string;
  @ApiProperty({ type: String, nullable: true }) name: string | null;
  @ApiProperty() by: string;
  @ApiProperty({ format: 'date-time' }) at: string;
  @ApiProperty({ format: 'date-time', description: 'Until then it can be undone' }) undo_until: string;
}

/** What became part of this lead, newest first. */
export class MergeList {
  @ApiProperty({ type: [MergeShown] }) items: MergeShown[];
}
