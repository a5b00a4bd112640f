import { IsIn, IsInt, IsOptional, IsString, MaxLength, Min } from 'class-validator';
import { companySizes, type CompanySize } from '../../../../domain/identity/company-size.js';
import { ApiProperty, ApiPropertyOptional } from '../../../../platform/http/describe.js';
import { IsStorableText } from '../../dto/is-storable-text.js';
import { LeadSummary } from '../../dto/lead-summary.dto.js';
import type { Organization } from '../organization.js';
import type { OrganizationWithLeads } from '../organizations.service.js';

/** An employer of leads. */
export class OrganizationDto {
  @ApiProperty() id: number;
  @ApiProperty({ description: 'Of its mail' }) domain: string;
  @ApiProperty({ type: String, nullable: true }) name: string | null;
  @ApiProperty({ enum: companySizes, enumName: 'CompanySize', nullable: true }) size: CompanySize | null;
  @ApiProperty({ type: String, nullable: true }) industry: string | null;
  @ApiProperty({ type: String, nullable: true }) region: string | null;
  @ApiProperty({ description: 'To be sent back with an edit' }) version: number;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) verified_at: string | null;
  @ApiProperty({ format: 'date-time' }) created_at: string;
}

/** An employer with its leads. */
export class OrganizationDetail extends OrganizationDto {
  @ApiProperty({ type: [LeadSummary], description: 'The newest 20' }) leads: LeadSummary[];
  @ApiProperty() lead_count: number;
}

/** Employers by name, at most 50. */
export class OrganizationList {
  @ApiProperty({ type: [OrganizationDto] }) items: OrganizationDto[];
}

/** Which employers. */
export class ListOrganizations {
  @ApiPropertyOptional({ description: 'Beginning of name or domain' }) @IsOptional() @IsString() @MaxLength(200) search?: string;
}

/** An edit of an employer. */
export class UpdateOrganization {
  @ApiPropertyOptional() @IsOptional() @IsString() @IsStorableText() @MaxLength(255) name?: string;
  @ApiPropertyOptional({ enum: companySizes, enumName: 'CompanySize', nullable: true }) @IsOptional() @IsIn(companySizes) size?: CompanySize | null;
  @ApiPropertyOptional() @IsOptional() @IsString() @IsStorableText() @MaxLength(100) industry?: string;
  @ApiPropertyOptional() @IsOptional() @IsString() @IsStorableText() @MaxLength(100) region?: string;
  @ApiProperty({ description: 'The version that was seen' }) @IsInt() @Min(1) version: number;
}

/** An employer in the words of the API. */
export function toOrganization(one: Organization): OrganizationDto {
  return {
    id: one.id, domain: one.domain, name: one.name || null, size: one.size, industry: one.industry || null, region: one.region || null,
    version: one.version, verified_at: one.verifiedAt?.toISOString() ?? null, created_at: one.createdAt.toISOString(),
  };
}

/** An employer with its leads in the words of the API. */
export function toDetail({ organization, leads, leadCount }: OrganizationWithLeads): OrganizationDetail {
  return { ...toOrganization(organization), leads, lead_count: leadCount };
}
