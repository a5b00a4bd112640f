/**
 * Columns of a lead in files, in their order: the name the API knows them by, and the heading people read. Import knows both.
 */
export const leadColumnHeadings = {
  id: 'ID',
  email: 'Email',
  name: 'Name',
  first_name: 'First name',
  last_name: 'Last name',
  phone: 'Phone',
  company_name: 'Company',
  job_title: 'Job title',
  lead_score: 'Score',
  tier: 'Tier',
  status: 'Status',
  lifecycle: 'Stage',
  source: 'Source',
  channel: 'Channel',
  tags: 'Tags',
  landing_page_title: 'Landing page',
  utm_campaign: 'Campaign',
  owner: 'Owner',
  opt_in: 'Opt-in',
  created_at: 'Created',
  last_activity_at: 'Last activity',
} as const;

export type LeadColumn = keyof typeof leadColumnHeadings;
export const leadColumns = Object.keys(leadColumnHeadings) as LeadColumn[];
