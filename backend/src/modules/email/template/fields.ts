/** Values of the merge fields of one message; `null` makes the fallback of the template step in. */
export interface TemplateFields {
  lead: {
    first_name: string | null; last_name: string | null; name: string | null; email: string; phone: string | null;
    company_name: string | null; job_title: string | null;
  };
  form: { name: string };
  page: { title: string | null; url: string | null };
  company: { name: string };
  /** Where the file is that the form gives; absent for mails of forms that give none. */
  downloadUrl?: string;
  /** The mail asks to confirm the address: it may, and will, hold `{{ confirm_url }}`. */
  asksToConfirm?: boolean;
}

/**
 * Stands for the reader's own unsubscribe link until the message is composed, because the link names the message and
 * the message has no id before it is written down.
 */
export const UNSUBSCRIBE_PLACE = 'https://unsubscribe.invalid/0f6d1c';

/** Stands for the reader's own link to confirm the address until the message is composed, so that no link is kept anywhere. */
export const CONFIRM_PLACE = 'https://confirm.invalid/9c41e7';
/** The field that only such a mail has. */
export const CONFIRM_FIELD = 'confirm_url';
