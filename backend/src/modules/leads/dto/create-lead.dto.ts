import { ApiProperty, ApiPropertyOptional } from '../../../platform/http/describe.js';
import { leadSources, type LeadSource } from '@dmat/shared/forms/form-definition';
import { ArrayMaxSize, IsArray, IsIn, IsInt, IsOptional, IsString, Max, MaxLength, Min, MinLength } from 'class-validator';
import { IsEmailAddress } from './is-email-address.js';
import { IsStorableText } from './is-storable-text.js';
import { LeadFields } from './update-lead.dto.js';

/** A lead brought in by a person or another program. */
export class CreateLead extends LeadFields {
  @ApiProperty() @IsEmailAddress() email: string;
  @ApiPropertyOptional({ enum: leadSources, enumName: 'LeadSource', default: 'landing_page' })
  @IsOptional() @IsIn(leadSources) source?: LeadSource;
  @ApiPropertyOptional() @IsOptional() @IsInt() @Min(1) @Max(Number.MAX_SAFE_INTEGER) landing_page_id?: number;
  @ApiPropertyOptional() @IsOptional() @IsInt() @Min(1) @Max(Number.MAX_SAFE_INTEGER) campaign_id?: number;
  @ApiPropertyOptional({ type: [String] })
  @IsOptional() @IsArray() @ArrayMaxSize(50) @IsString({ each: true }) @IsStorableText({ each: true })
  @MinLength(1, { each: true }) @MaxLength(64, { each: true })
  tags?: string[];
}
