import type { LeadSource } from '@dmat/shared/forms/form-definition';
import type { LeadTier } from '@dmat/shared/scoring/tiers';
import type { Channel } from '@dmat/shared/tracking/channel-of';
import type { Touch } from '@dmat/shared/tracking/touch';
import type { CompanySize } from '../../domain/identity/company-size.js';

/** Where a lead stands with sales. */
export const leadStatuses = ['new', 'contacted', 'qualified', 'lost', 'won'] as const;
export type LeadStatus = (typeof leadStatuses)[number];

/** How far a lead has come with the company; separate from its status. */
export const lifecycles = ['subscriber', 'lead', 'mql', 'sql', 'opportunity', 'customer'] as const;
export type Lifecycle = (typeof lifecycles)[number];

/** Whether the person confirmed the address: never asked, asked, done, or not done in time. */
export const optIns = ['single', 'pending', 'confirmed', 'expired'] as const;
export type OptIn = (typeof optIns)[number];

/** A known person of a company, as stored. An empty text is not known. */
export interface Lead {
  id: number;
  email: string;
  name: string;
  firstName: string;
  lastName: string;
  phone: string;
  companyName: string;
  companySize: CompanySize | null;
  industry: string;
  jobTitle: string;
  leadScore: number;
  tier: LeadTier;
  status: LeadStatus;
  lifecycle: Lifecycle;
  source: LeadSource;
  channel: Channel;
  utmSource: string;
  utmMedium: string;
  utmCampaign: string;
  utmContent: string;
  utmTerm: string;
  firstTouch: Touch | null;
  landingPageId: number | null;
  /** The page's title when the lead came. */
  landingPageTitle: string;
  campaignId: number | null;
  assignedTo: number | null;
  optIn: OptIn;
  confirmedAt: Date | null;
  /** Rises with every change; an edit must name the one it saw. */
  version: number;
  lastActivityAt: Date;
  createdAt: Date;
  updatedAt: Date;
}

/** The columns of {@link Lead}, named as its properties. */
export const leadColumns = `id, email, name, first_name AS firstName, last_name AS lastName, phone, company_name AS companyName,
  company_size AS companySize, industry, job_title AS jobTitle, lead_score AS leadScore, tier, status, lifecycle, source, channel,
  utm_source AS utmSource, utm_medium AS utmMedium, utm_campaign AS utmCampaign, utm_content AS utmContent, utm_term AS utmTerm,
  first_touch AS firstTouch, landing_page_id AS landingPageId, landing_page_title AS landingPageTitle, campaign_id AS campaignId,
  assigned_to AS assignedTo, opt_in AS optIn, confirmed_at AS confirmedAt, version, last_activity_at AS lastActivityAt, created_at AS createdAt, updated_at AS updatedAt`;

/** A lead from a row of {@link leadColumns}; MariaDB hands JSON out as text. */
export function toLead(row: Lead & { firstTouch: unknown }): Lead {
  const touch = row.firstTouch;
  return { ...row, firstTouch: typeof touch === 'string' ? JSON.parse(touch) as Touch : touch };
}
