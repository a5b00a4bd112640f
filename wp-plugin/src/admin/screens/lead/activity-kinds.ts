import { __ } from '@wordpress/i18n';
import { atSymbol, calendar, cautionFilled, check, download, envelope, globe, inbox, link, people, seen } from '@wordpress/icons';
import { plain } from '../../format/words.js';

type Icon = typeof inbox;

/** What a kind of activity is called and drawn as. */
interface ActivityKind {
  name: string;
  icon: Icon;
  /** Where it happened is what the visitor's browser says. */
  isByVisitor?: boolean;
}

/** Every kind of activity the timeline knows, by its code. */
export function activityKinds(): Record<string, ActivityKind> {
  return {
    form_submit: { name: __('Form sent', 'dmat'), icon: inbox, isByVisitor: true },
    page_view: { name: __('Page viewed', 'dmat'), icon: globe, isByVisitor: true },
    email_sent: { name: __('Email sent', 'dmat'), icon: envelope },
    email_open: { name: __('Email opened', 'dmat'), icon: seen },
    email_click: { name: __('Link clicked', 'dmat'), icon: link },
    whitepaper_download: { name: __('Whitepaper downloaded', 'dmat'), icon: download },
    case_study_download: { name: __('Case study downloaded', 'dmat'), icon: download },
    demo_request: { name: __('Demo asked for', 'dmat'), icon: calendar },
    call_scheduled: { name: __('Call scheduled', 'dmat'), icon: calendar },
    email_not_sent: { name: __('Email not sent', 'dmat'), icon: cautionFilled },
    unsubscribed: { name: __('Unsubscribed', 'dmat'), icon: atSymbol },
    resubscribed: { name: __('Subscribed again', 'dmat'), icon: check },
  };
}

/** The name and picture of a kind; an unknown one is named after its code. */
export function activityKind(code: string): ActivityKind {
  return activityKinds()[code] ?? { name: plain(code), icon: people };
}
