import type { SendMailOptions } from 'nodemailer';
import type { Delivery } from '../../domain/messaging/delivery.js';
import { headerText, isSingleAddress } from '../../domain/messaging/header-text.js';
import { whenNeeded } from '../../platform/packages/when-needed.js';
import { emailLayout } from './layout/email-layout.js';
import { CONFIRM_PLACE, UNSUBSCRIBE_PLACE } from './template/fields.js';

const htmlToText = whenNeeded<typeof import('html-to-text')>('html-to-text');

/** The sender used where a form names none. */
export interface Sender {
  name: string;
  address: string;
}

/** An address or sender that must not stand in a header; the message can never be sent. */
export class UnfitAddress extends Error {
  /** @param isRecipient the reader's own address is at fault, not the sender's */
  constructor(message: string, readonly isRecipient: boolean) {
    super(message);
  }
}

/**
 * One mail to one person, complete: both bodies, the reader's own way out (RFC 2369 and RFC 8058), and ids by which the
 * mail is found again. Everything that came from outside is made a single line or refused; the recipient is one plain
 * address and never a list.
 *
 * @throws UnfitAddress for a recipient or sender that is not exactly one address
 */
export function composeMail(delivery: Delivery, installation: Sender): SendMailOptions {
  const { parts } = delivery;
  if (!isSingleAddress(delivery.to)) throw new UnfitAddress('The address is not one plain email address.', true);
  if (parts.from_email !== '' && !isSingleAddress(parts.from_email)) throw new UnfitAddress('The sender is not one plain email address.', false);
  const from: Sender = {
    name: headerText(parts.from_name || parts.sender || installation.name, 100),
    address: parts.from_email || installation.address,
  };
  const subject = headerText(delivery.subject);
  const body = { ...parts, html: parts.html.replaceAll(UNSUBSCRIBE_PLACE, delivery.unsubscribeUrl).replaceAll(CONFIRM_PLACE, delivery.confirmUrl ?? '') };
  const html = emailLayout(subject, body, delivery.unsubscribeUrl);
  return {
    from,
    to: [{ name: '', address: delivery.to }],
    envelope: { from: from.address, to: [delivery.to] },
    subject,
    html,
    text: textOf(body.html, parts.sender, delivery.unsubscribeUrl),
    messageId: `<dmat.${delivery.companyId}.${delivery.id}@${from.address.split('@')[1]}>`,
    headers: {
      'List-Unsubscribe': `<${delivery.unsubscribeUrl}>, <mailto:${from.address}?subject=unsubscribe%20${delivery.id}>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      'Feedback-ID': `${headerText(delivery.source, 40)}:${headerText(delivery.kind, 30)}:${delivery.companyId}:dmat`,
      'X-Dmat-Message': String(delivery.id),
    },
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

function textOf(html: string, sender: string, unsubscribeUrl: string): string {
  const body = htmlToText().convert(html, {
    wordwrap: 78,
    selectors: [
      { selector: 'a', options: { hideLinkHrefIfSameAsText: true } },
      { selector: 'img', format: 'skip' },
      ...['h1', 'h2', 'h3'].map((selector) => ({ selector, options: { uppercase: false } })),
    ],
  });
  return `${body}\n\n-- \n${sender}\nYou get this email because you filled in a form of ${sender}.\nUnsubscribe: ${unsubscribeUrl}\n`;
}
