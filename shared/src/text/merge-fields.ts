/** One field that a writer may place in a message as `{{ path }}`. */
export interface MergeField {
  /** What is written between the braces, e.g. `lead.first_name`. */
  path: string;
  /** One sentence for the person who writes the message. */
  description: string;
  /** What it looks like for a typical person; also used to preview and to check a template. */
  example: string;
  /** A word to suggest behind `| default:` because the field is often empty; absent where it never is. */
  fallback?: string;
}

/**
 * Every field a template can use. Anything else in a template is a fault that is shown when it is saved, so a typing
 * slip never reaches a reader as an empty greeting.
 */
export const MERGE_FIELDS: readonly MergeField[] = [
  { path: 'lead.first_name', description: 'First name', example: 'Ada', fallback: 'there' },
  { path: 'lead.last_name', description: 'Last name', example: 'Lovelace', fallback: '' },
  { path: 'lead.name', description: 'Full name', example: 'Ada Lovelace', fallback: 'there' },
  { path: 'lead.email', description: 'Email address the message goes to', example: 'ada@example.test' },
  { path: 'lead.phone', description: 'Phone number', example: '+44 20 7946 0000', fallback: '' },
  { path: 'lead.company_name', description: 'Company the person works for', example: 'Analytical Engines', fallback: 'your company' },
  { path: 'lead.job_title', description: 'Job title', example: 'Engineer', fallback: '' },
  { path: 'form.name', description: 'Name of the form that was sent', example: 'Book a demo' },
  { path: 'page.title', description: 'Title of the page the form was on', example: 'Spring offer', fallback: 'our website' },
  { path: 'page.url', description: 'Address of the page the form was on', example: 'https://example.test/spring/', fallback: '' },
  { path: 'company.name', description: 'Name of your own company', example: 'Example Ltd' },
  { path: 'download_url', description: 'Link to the file the form gives, good for seven days', example: 'https://example.test/file', fallback: '' },
  { path: 'unsubscribe_url', description: 'Link with which the reader stops these emails', example: 'https://example.test/unsubscribe' },
];

/** The field paths alone, for a quick test. */
export const MERGE_FIELD_PATHS: ReadonlySet<string> = new Set(MERGE_FIELDS.map((field) => field.path));
