/**
 * Text that came from outside, made fit for one line of a mail header (subject, sender's name): line breaks, NUL and
 * the other control characters become one space each run, invisible direction marks go, and the length is bounded.
 * Encoded words (`=?utf-8?q?…?=`) stay as the letters they are; the composer encodes the whole text again.
 */
export function headerText(text: string, longest = 200): string {
  return text
    .replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, ' ')
    .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/ {2,}/g, ' ')
    .trim()
    .slice(0, longest);
}

const ADDRESS = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)*[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/i;

/**
 * Whether the text is exactly one plain email address: no display name, no list, no comment, no quotes, no control
 * character. Everything else must never reach a recipient or sender header.
 */
export function isSingleAddress(text: string): boolean {
  return text.length <= 254 && text.indexOf('@') <= 64 && ADDRESS.test(text);
}
