import { escapeHtml } from '@dmat/shared/text/escape-html';
import { publicPage } from './public-page.js';

/** What the page has to say. */
export type ConfirmView =
  | { kind: 'ask' | 'expired' | 'sent' | 'asked-today'; address: string; sender: string }
  | { kind: 'done' | 'used'; address: string; sender: string; back: { title: string; url: string } | null }
  | { kind: 'wrong-link' };

interface Words { title: string; text: string; button?: { label: string; action: string } }

/** English words of the page; another language is another function of this shape. */
function words(view: ConfirmView): Words {
  switch (view.kind) {
    case 'ask':
      return { title: 'Is this your address?', text: `${view.sender} got ${view.address} from a form. Confirm that it is yours and that you filled in the form.`, button: { label: 'Yes, confirm', action: 'confirm' } };
    case 'done':
      return { title: 'Thank you, confirmed', text: `${view.sender} now knows that ${view.address} is yours.` };
    case 'used':
      return { title: 'Already confirmed', text: `${view.address} was confirmed before. There is nothing left to do.` };
    case 'expired':
      return { title: 'This link is too old', text: 'It worked for 7 days. Shall we send a new one to the same address?', button: { label: 'Send a new link', action: 'resend' } };
    case 'sent':
      return { title: 'A new link is on its way', text: `Look into the inbox of ${view.address}. It may take a minute.` };
    case 'asked-today':
      return { title: 'A newer mail is there', text: `We wrote to ${view.address} within the last day, and we write at most once a day. Look for the newest mail, also among the junk, or come back tomorrow.` };
    case 'wrong-link':
      return { title: 'This link does not work', text: 'It may have been cut off on its way. Please open the link in the email once more, or copy it as a whole.' };
  }
}

/**
 * The page behind the link of a confirmation mail: one question, one button, no script, no other server. A GET only shows
 * it; the form posts to the address the page has, so the token appears nowhere else.
 */
export function confirmPage(view: ConfirmView): string {
  const { title, text, button } = words(view);
  const back = (view.kind === 'done' || view.kind === 'used') && view.back
    ? `<p class="more"><a href="${escapeHtml(view.back.url)}">${escapeHtml(`Back to ${view.back.title || 'the page'}`)}</a></p>` : '';
  const form = button
    ? `<form method="post"><input type="hidden" name="action" value="${button.action}"><button type="submit">${escapeHtml(button.label)}</button></form>` : back;
  return publicPage({ lang: 'en', title, text, form });
}
