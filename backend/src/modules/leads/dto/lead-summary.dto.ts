import { ApiProperty } from '../../../platform/http/describe.js';
import { leadSources, type LeadSource } from '@dmat/shared/forms/form-definition';
import { TIERS, type LeadTier } from '@dmat/shared/scoring/tiers';
import { CHANNELS, type Channel } from '@dmat/shared/tracking/channel-of';
import { leadStatuses, lifecycles, optIns, type Lead, type LeadStatus, type Lifecycle, type OptIn } from '../lead.js';

/** A lead as lists show it. */
export class LeadSummary {
  @ApiProperty() id: number;
  @ApiProperty() email: string;
  @ApiProperty({ type: String, nullable: true }) name: string | null;
  @ApiProperty({ type: String, nullable: true }) first_name: string | null;
  @ApiProperty({ type: String, nullable: true }) last_name: string | null;
  @ApiProperty({ type: String, nullable: true }) phone: string | null;
  @ApiProperty({ type: String, nullable: true }) company_name: string | null;
  @ApiProperty({ type: String, nullable: true }) job_title: string | null;
  @ApiProperty({ description: 'Sum of the score rows' }) lead_score: number;
  @ApiProperty({ enum: TIERS, enumName: 'LeadTier' }) tier: LeadTier;
  @ApiProperty({ enum: leadStatuses, enumName: 'LeadStatus' }) status: LeadStatus;
  @ApiProperty({ enum: lifecycles, enumName: 'Lifecycle' }) lifecycle: Lifecycle;
  @ApiProperty({ enum: leadSources, enumName: 'LeadSource' }) source: LeadSource;
  @ApiProperty({ enum: CHANNELS, enumName: 'Channel' }) channel: Channel;
  @ApiProperty({ type: [String] }) tags: string[];
  @ApiProperty({ type: Number, nullable: true }) landing_page_id: number | null;
  @ApiProperty({ type: String, nullable: true, description: 'Title of the page when the lead came' }) landing_page_title: string | null;
  @ApiProperty({ type: Number, nullable: true }) campaign_id: number | null;
  @ApiProperty({ type: Number, nullable: true }) assigned_to: number | null;
  @ApiProperty({ enum: optIns, enumName: 'OptIn', description: 'Whether the address is confirmed' }) opt_in: OptIn;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) confirmed_at: string | null;
  @ApiProperty({ format: 'date-time' }) created_at: string;
  @ApiProperty({ format: 'date-time' }) updated_at: string;
  @ApiProperty({ format: 'date-time' }) last_activity_at: string;
  @ApiProperty({ description: 'To be sent back with an edit' }) version: number;
}

/** The shape of a list row, from a stored lead and its tags. */
export function toSummary(lead: Lead, tags: string[]): LeadSummary {
  return {
    id: lead.id,
    email: lead.email,
    name: lead.name || null,
    first_name: lead.firstName || null,
    last_name: lead.lastName || null,
    phone: lead.phone || null,
    company_name: lead.companyName || null,
    job_title: lead.jobTitle || null,
    lead_score: lead.leadScore,
    tier: lead.tier,
    status: lead.status,
    lifecycle: lead.lifecycle,
    source: lead.source,
    channel: lead.channel,
    tags,
    landing_page_id: lead.landingPageId,
    landing_page_title: lead.landingPageTitle || null,
    campaign_id: lead.campaignId,
    assigned_to: lead.assignedTo,
    opt_in: lead.optIn,
    confirmed_at: lead.confirmedAt?.toISOString() ?? null,
    created_at: lead.createdAt.toISOString(),
    updated_at: lead.updatedAt.toISOString(),
    last_activity_at: lead.lastActivityAt.toISOString(),
    version: lead.version,
  };
}
