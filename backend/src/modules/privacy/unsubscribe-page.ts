import { escapeHtml } from '@dmat/shared/text/escape-html';
import { publicPage } from './public-page.js';

/** What the page has to say. */
export type UnsubscribeView =
  | { kind: 'ask'; address: string; sender: string }
  | { kind: 'done'; address: string; sender: string }
  | { kind: 'back'; address: string; sender: string }
  | { kind: 'wrong-link' }
  | { kind: 'too-long' };

interface Words { lang: string; title: string; text: string; button?: { label: string; action: string; isQuiet?: boolean } }

/** English words of the page; another language is another function of this shape. */
function words(view: UnsubscribeView): Words {
  const lang = 'en';
  switch (view.kind) {
    case 'ask':
      return {
        lang, title: 'Stop these emails?',
        text: `${view.sender} will not send any more emails to ${view.address}.`,
        button: { label: 'Unsubscribe', action: 'unsubscribe' },
      };
    case 'done':
      return {
        lang, title: 'You are unsubscribed', text: `${view.address} gets no more emails from ${view.sender}. This counts from now on.`,
        button: { label: 'That was a mistake: subscribe again', action: 'subscribe', isQuiet: true },
      };
    case 'back':
      return { lang, title: 'You are subscribed again', text: `${view.sender} may write to ${view.address} as before.`, button: { label: 'Unsubscribe', action: 'unsubscribe', isQuiet: true } };
    case 'wrong-link':
      return { lang, title: 'This link does not work', text: 'It may have been cut off on its way. Please open the link in the email once more, or copy it as a whole.' };
    case 'too-long':
      return { lang, title: 'This was not understood', text: 'Nothing was changed. Please open the link in the email once more and press the button there.' };
  }
}

/**
 * The page behind the unsubscribe link: one question, one button, no script, no other server. The form posts to the
 * address the page has, so the token appears nowhere else.
 */
export function unsubscribePage(view: UnsubscribeView): string {
  const { lang, title, text, button } = words(view);
  const form = button
    ? `<form method="post"><input type="hidden" name="action" value="${button.action}"><button${button.isQuiet ? ' class="quiet"' : ''} type="submit">${escapeHtml(button.label)}</button></form>`
    : '';
  return publicPage({ lang, title, text, form });
}
