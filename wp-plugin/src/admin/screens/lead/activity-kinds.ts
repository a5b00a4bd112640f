import { __ } from '@wordpress/i18n';
import { atSymbol, calendar, check, comment, download, envelope, globe, inbox, link, pencil, people, seen, starFilled, tag } from '@wordpress/icons';
import { plain } from '../../format/words.js';

type Icon = typeof inbox;

/** What a kind of activity is called and drawn as. */
interface ActivityKind {
  name: string;
  icon: Icon;
}

/** Every kind of activity the timeline knows, by its code. */
export function activityKinds(): Record<string, ActivityKind> {
  return {
    form_submit: { name: __('Form sent', 'dmat'), icon: inbox },
    page_view: { name: __('Page viewed', 'dmat'), icon: globe },
    email_sent: { name: __('Email sent', 'dmat'), icon: envelope },
    email_open: { name: __('Email opened', 'dmat'), icon: seen },
    email_click: { name: __('Link clicked', 'dmat'), icon: link },
    whitepaper_download: { name: __('Whitepaper downloaded', 'dmat'), icon: download },
    case_study_download: { name: __('Case study downloaded', 'dmat'), icon: download },
    demo_request: { name: __('Demo asked for', 'dmat'), icon: calendar },
    call_scheduled: { name: __('Call scheduled', 'dmat'), icon: calendar },
    consent: { name: __('Consent', 'dmat'), icon: check },
    unsubscribe: { name: __('Unsubscribed', 'dmat'), icon: atSymbol },
    tag: { name: __('Tag', 'dmat'), icon: tag },
    note: { name: __('Note', 'dmat'), icon: comment },
    status: { name: __('Status changed', 'dmat'), icon: pencil },
    edit: { name: __('Edited', 'dmat'), icon: pencil },
    score: { name: __('Score', 'dmat'), icon: starFilled },
    created: { name: __('Lead created', 'dmat'), icon: people },
  };
}

/** The name and picture of a kind; an unknown one is named after its code. */
export function activityKind(code: string): ActivityKind {
  return activityKinds()[code] ?? { name: plain(code), icon: people };
}
