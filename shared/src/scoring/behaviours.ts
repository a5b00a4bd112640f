/**
 * The nine behaviours that make a score (use case 4 of the design document), with their points. The code is what the
 * ledger stores; the label is what people read. How each is recognised is in the backend's scoring rules.
 */
export const BEHAVIOURS = [
  { code: 'downloaded-whitepaper', label: 'Downloaded a whitepaper', points: 10 },
  { code: 'visited-pricing', label: 'Visited the pricing page', points: 15 },
  { code: 'downloaded-case-study', label: 'Downloaded a case study', points: 12 },
  { code: 'opened-email', label: 'Opened an email', points: 5 },
  { code: 'clicked-email', label: 'Clicked a link in an email', points: 8 },
  { code: 'submitted-form', label: 'Submitted a form', points: 20 },
  { code: 'visited-often', label: 'Visited the site three times in a week', points: 10 },
  { code: 'requested-demo', label: 'Requested a demo', points: 50 },
  { code: 'scheduled-call', label: 'Scheduled a call', points: 40 },
] as const;

export type BehaviourCode = (typeof BEHAVIOURS)[number]['code'];

/** The kinds of activity that a scoring rule looks at; the timeline has more kinds than these. */
export const SCORED_ACTIVITY_KINDS = [
  'whitepaper_download',
  'page_view',
  'case_study_download',
  'email_open',
  'email_click',
  'form_submit',
  'demo_request',
  'call_scheduled',
] as const;

export type ScoredActivityKind = (typeof SCORED_ACTIVITY_KINDS)[number];

/**
 * What a trusted client may report through `POST /api/leads/{id}/score`, and the kind of activity it becomes.
 * `page_visit` without a `url` means the pricing page, the only single page the behaviours score.
 */
export const REPORTABLE_ACTIVITIES = {
  email_open: 'email_open',
  link_click: 'email_click',
  form_submit: 'form_submit',
  page_visit: 'page_view',
  demo_request: 'demo_request',
  whitepaper_download: 'whitepaper_download',
  case_study_download: 'case_study_download',
  call_scheduled: 'call_scheduled',
} as const satisfies Record<string, ScoredActivityKind>;

export type ReportableActivity = keyof typeof REPORTABLE_ACTIVITIES;

/** The behaviour with this code, for its label and points. */
export function behaviour(code: BehaviourCode): (typeof BEHAVIOURS)[number] {
  const found = BEHAVIOURS.find((candidate) => candidate.code === code);
  if (!found) throw new RangeError(`Unknown behaviour ${code}`);
  return found;
}

/** What people read for a rule's code; the code itself when the rule is no longer known. */
export function behaviourLabel(code: string): string {
  return BEHAVIOURS.find((candidate) => candidate.code === code)?.label ?? code;
}
