/** The shapes the backend answers with, as the screens use them. Times are ISO 8601 in UTC. */

/** How warm a lead is, by the thresholds in the settings. */
export type Tier = 'cold' | 'warm' | 'hot';

/** How far sales has come with a lead. */
export type LeadStatus = 'new' | 'contacted' | 'qualified' | 'lost' | 'won';

/** A lead as lists show it. */
export interface LeadSummary {
  id: number;
  email: string;
  name: string | null;
  first_name: string | null;
  last_name: string | null;
  phone: string | null;
  company_name: string | null;
  job_title: string | null;
  lead_score: number;
  tier: Tier;
  status: LeadStatus;
  lifecycle: string;
  source: string;
  channel: string | null;
  tags: string[];
  landing_page_id: number | null;
  landing_page_title: string | null;
  assigned_to: number | null;
  created_at: string;
  updated_at: string;
  last_activity_at: string | null;
  /** Counts edits; an edit names the one it was made on. */
  version: number;
}

/** One page of a cursor-paged list. */
export interface CursorPage<T> {
  items: T[];
  /** Opaque place of the next page; null on the last one. */
  next_cursor: string | null;
}

/** One page of leads and how many there are in all. */
export interface LeadPage extends CursorPage<LeadSummary> {
  /** Counting stops at a limit so that large lists stay quick; then `is_capped`. */
  total: { count: number; is_capped: boolean };
}

/** One row of the ledger a score is the sum of. */
export interface ScoreEntry {
  rule: string;
  label: string;
  points: number;
  occurred_at: string;
  expires_at: string | null;
}

/** What somebody agreed to or took back, with its evidence. */
export interface ConsentRecord {
  purpose: string;
  channel: string;
  status: string;
  text: string | null;
  source: string | null;
  page_url: string | null;
  form_id: number | null;
  page_revision: number | string | null;
  at: string;
}

/** A form as somebody sent it. */
export interface Submission {
  id: number;
  form_id: number | null;
  form_name: string | null;
  page_url: string | null;
  page_title: string | null;
  answers: { name: string; label: string; value: string | string[] | boolean | null }[];
  consents: ConsentRecord[];
  occurred_at: string;
}

/** A remark a colleague left on a lead. */
export interface LeadNote {
  id: number;
  body: string;
  author_name: string | null;
  created_at: string;
}

/** One thing a lead did or that was done to them. */
export interface Activity {
  id: number;
  kind: string;
  title: string;
  detail: string | null;
  url: string | null;
  points?: number | null;
  occurred_at: string;
}

/** Everything about one lead. */
export interface LeadDetail extends LeadSummary {
  company_size: string | null;
  industry: string | null;
  utm: Record<string, string | null>;
  first_touch: Record<string, string | null> | null;
  score_entries: ScoreEntry[];
  consents: ConsentRecord[];
  submissions: Submission[];
  notes: LeadNote[];
  engagement: Record<string, number>;
  interactions: Activity[];
}

/** What an edit of a lead may change; an empty text clears a field. */
export interface LeadChanges {
  email?: string;
  name?: string;
  first_name?: string;
  last_name?: string;
  phone?: string;
  company_name?: string;
  company_size?: string | null;
  industry?: string;
  job_title?: string;
  status?: LeadStatus;
}

/** What GET /api/leads understands; a comma means "any of". */
export interface LeadQuery {
  search?: string;
  status?: string;
  tier?: string;
  source?: string;
  channel?: string;
  tag?: string;
  landing_page_id?: string;
  created_from?: string;
  created_to?: string;
  sort?: string;
  limit?: number;
  cursor?: string;
}

/** A part of the backend and whether it does its work. */
export interface HealthComponent {
  code: string;
  label: string;
  status: 'ok' | 'late' | 'broken';
  detail: string | null;
}

/** What the Home screen shows. */
export interface HomeSummary {
  leads: { today: number; yesterday: number; this_week: number; last_week: number };
  by_source: { source: string; channel: string | null; count: number }[];
  latest: LeadSummary[];
  delivery: { submitted: number; stored: number; delivered: number; waiting: number };
  health: { status: string; components: HealthComponent[] };
  timezone: string;
}

/** A piece of work that was given up after its retries. */
export interface DeadLetter {
  id: number;
  fact: string;
  handler: string;
  reason: string;
  attempts: number;
  created_at: string;
}

/** A tag and how many leads carry it. */
export interface TagCount {
  name: string;
  leads: number;
}

/** A page with a form as the backend knows it. */
export interface LandingPage {
  id: number;
  title: string;
  url: string | null;
  status: string;
  wp_post_id: number | null;
  created_at: string;
}
