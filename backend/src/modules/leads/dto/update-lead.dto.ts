import { ApiProperty, ApiPropertyOptional } from '../../../platform/http/describe.js';
import { IsIn, IsInt, IsObject, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { companySizes, type CompanySize } from '../../../domain/identity/company-size.js';
import { leadStatuses, lifecycles, type LeadStatus, type Lifecycle } from '../lead.js';
import { IsEmailAddress } from './is-email-address.js';
import { IsStorableText } from './is-storable-text.js';

/** Fields of a lead that a person may edit. Score, source and times are not among them. */
export class LeadFields {
  @ApiPropertyOptional() @IsOptional() @IsString() @IsStorableText() @MaxLength(255) name?: string;
  @ApiPropertyOptional() @IsOptional() @IsString() @IsStorableText() @MaxLength(120) first_name?: string;
  @ApiPropertyOptional() @IsOptional() @IsString() @IsStorableText() @MaxLength(120) last_name?: string;
  @ApiPropertyOptional() @IsOptional() @IsString() @IsStorableText() @MaxLength(40) phone?: string;
  @ApiPropertyOptional() @IsOptional() @IsString() @IsStorableText() @MaxLength(255) company_name?: string;
  @ApiPropertyOptional({ enum: companySizes, enumName: 'CompanySize', nullable: true }) @IsOptional() @IsIn(companySizes) company_size?: CompanySize | null;
  @ApiPropertyOptional() @IsOptional() @IsString() @IsStorableText() @MaxLength(100) industry?: string;
  @ApiPropertyOptional() @IsOptional() @IsString() @IsStorableText() @MaxLength(100) job_title?: string;
  @ApiPropertyOptional({ type: 'object', additionalProperties: true, description: 'Values of custom fields by key; null clears one' })
  @IsOptional() @IsObject() custom?: Record<string, unknown>;
}

/** An edit. It must name the version it saw: somebody else's newer change is never overwritten unseen. */
export class UpdateLead extends LeadFields {
  @ApiPropertyOptional() @IsOptional() @IsEmailAddress() email?: string;
  @ApiPropertyOptional({ enum: leadStatuses, enumName: 'LeadStatus' }) @IsOptional() @IsIn(leadStatuses) status?: LeadStatus;
  @ApiPropertyOptional({ enum: lifecycles, enumName: 'Lifecycle' }) @IsOptional() @IsIn(lifecycles) lifecycle?: Lifecycle;
  @ApiPropertyOptional({ type: Number, nullable: true, description: 'Owner, one of the team; null for nobody. Only for who manages campaigns' })
  @IsOptional() @IsInt() @Min(1) @Max(Number.MAX_SAFE_INTEGER) assigned_to?: number | null;
  @ApiProperty({ description: 'The version that was seen' }) @IsInt() @Min(1) version: number;
}
