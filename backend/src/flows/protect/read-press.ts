/** Which button was pressed: the one of the mail program, or one of the page. */
export type Press = 'one-click' | 'unsubscribe' | 'subscribe';

/**
 * Reads the body of a POST, form-encoded or multipart. A body that says nothing counts as unsubscribing: whoever posts
 * to the link wants out, and a mail program that words it differently must not leave the reader subscribed.
 */
export function readPress(body: string): Press {
  const isMultipart = body.startsWith('--');
  const field = (name: string): string | null => (isMultipart
    ? new RegExp(`name="?${name}"?\\s*\\r?\\n\\r?\\n([A-Za-z-]{1,40})`).exec(body)?.[1] ?? null
    : new URLSearchParams(body).get(name));
  if (field('action') === 'subscribe') return 'subscribe';
  return field('List-Unsubscribe') === 'One-Click' ? 'one-click' : 'unsubscribe';
}
