import { simpleParser } from 'mailparser';

/**
 * @typedef {object} CaughtMessage
 * @property {string} id
 * @property {string} receivedAt ISO 8601.
 * @property {string} from
 * @property {string} to Addresses the mail was handed over for, separated by a comma and a space.
 * @property {string} subject
 * @property {string} html
 * @property {string} text
 * @property {Record<string, string>} headers Lower-case name to the decoded line; repeated ones joined by a line break.
 */

/**
 * Reads a mail as its reader's program would.
 * @param {Buffer} raw
 * @param {{id: string, receivedAt: Date, recipients: string[]}} envelope
 * @returns {Promise<CaughtMessage>}
 */
export async function readMessage(raw, { id, receivedAt, recipients }) {
  const mail = await simpleParser(raw, { skipTextToHtml: true, skipImageLinks: true });
  /** @type {Record<string, string>} */
  const headers = {};
  for (const { key, line } of mail.headerLines) {
    const value = line.slice(line.indexOf(':') + 1).replace(/\r?\n\s+/g, ' ').trim();
    headers[key] = headers[key] === undefined ? value : `${headers[key]}\n${value}`;
  }
  return {
    id,
    receivedAt: receivedAt.toISOString(),
    from: mail.from?.text ?? '',
    to: recipients.join(', '),
    subject: mail.subject ?? '',
    html: mail.html || '',
    text: mail.text ?? '',
    headers,
  };
}
