/** Values of the merge fields of one message; `null` makes the fallback of the template step in. */
export interface TemplateFields {
  lead: {
    first_name: string | null; last_name: string | null; name: string | null; email: string; phone: string | null;
    company_name: string | null; job_title: string | null;
  };
  form: { name: string };
  page: { title: string | null; url: string | null };
  company: { name: string };
}

/**
 * Stands for the reader's own unsubscribe link until the message is composed, because the link names the message and
 * the message has no id before it is written down.
 */
export const UNSUBSCRIBE_PLACE = 'https://unsubscribe.invalid/0f6d1c';
