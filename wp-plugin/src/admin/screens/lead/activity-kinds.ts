import { __ } from '@wordpress/i18n';
import {
  atSymbol, calendar, cautionFilled, chartBar, check, comment, commentEditLink, download, envelope, external, file, globe, group, inbox, link, linkOff, mobile, pages,
  people, postAuthor, replace, scheduled, seen, tag, trash, undo,
} from '@wordpress/icons';
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
    cta_click: { name: __('Button clicked', 'dmat'), icon: link, isByVisitor: true },
    outbound_click: { name: __('Link to elsewhere clicked', 'dmat'), icon: external, isByVisitor: true },
    download: { name: __('File downloaded', 'dmat'), icon: download, isByVisitor: true },
    custom: { name: __('Event on the site', 'dmat'), icon: pages, isByVisitor: true },
    email_sent: { name: __('Email sent', 'dmat'), icon: envelope },
    email_open: { name: __('Email opened', 'dmat'), icon: seen },
    email_click: { name: __('Link clicked', 'dmat'), icon: link },
    email_not_sent: { name: __('Email not sent', 'dmat'), icon: cautionFilled },
    sms_sent: { name: __('Text message sent', 'dmat'), icon: mobile },
    unsubscribed: { name: __('Unsubscribed', 'dmat'), icon: linkOff },
    resubscribed: { name: __('Subscribed again', 'dmat'), icon: check },
    confirmed: { name: __('Address confirmed', 'dmat'), icon: atSymbol },
    whitepaper_download: { name: __('Whitepaper downloaded', 'dmat'), icon: download },
    case_study_download: { name: __('Case study downloaded', 'dmat'), icon: download },
    demo_request: { name: __('Demo asked for', 'dmat'), icon: calendar },
    call_scheduled: { name: __('Call scheduled', 'dmat'), icon: calendar },
    tier_changed: { name: __('Warmer or colder', 'dmat'), icon: chartBar },
    tag_added: { name: __('Tag added', 'dmat'), icon: tag },
    tag_removed: { name: __('Tag removed', 'dmat'), icon: tag },
    status_changed: { name: __('Status changed', 'dmat'), icon: replace },
    stage_changed: { name: __('Stage changed', 'dmat'), icon: replace },
    owner_changed: { name: __('Owner changed', 'dmat'), icon: postAuthor },
    profile_changed: { name: __('Profile edited', 'dmat'), icon: commentEditLink },
    note_added: { name: __('Note added', 'dmat'), icon: comment },
    note_deleted: { name: __('Note deleted', 'dmat'), icon: trash },
    task_added: { name: __('Task added', 'dmat'), icon: scheduled },
    task_done: { name: __('Task done', 'dmat'), icon: check },
    task_reopened: { name: __('Task reopened', 'dmat'), icon: scheduled },
    task_deleted: { name: __('Task deleted', 'dmat'), icon: trash },
    file_added: { name: __('File added', 'dmat'), icon: file },
    file_deleted: { name: __('File deleted', 'dmat'), icon: trash },
    imported: { name: __('Imported from a file', 'dmat'), icon: download },
    merged: { name: __('Merged', 'dmat'), icon: group },
    unmerged: { name: __('Merge undone', 'dmat'), icon: undo },
    deleted: { name: __('Deleted', 'dmat'), icon: trash },
    restored: { name: __('Brought back', 'dmat'), icon: undo },
  };
}

/** The name and picture of a kind; an unknown one is named after its code. */
export function activityKind(code: string): ActivityKind {
  return activityKinds()[code] ?? { name: plain(code), icon: people };
}

/** What the timeline can be narrowed to, with the kinds of activity in each. */
export function timelineFilters(): { name: string; kinds: string }[] {
  return [
    { name: __('Everything', 'dmat'), kinds: '' },
    { name: __('Visits', 'dmat'), kinds: 'page_view,cta_click,outbound_click,download,custom' },
    { name: __('Forms and requests', 'dmat'), kinds: 'form_submit,demo_request,call_scheduled,whitepaper_download,case_study_download,confirmed' },
    { name: __('Messages', 'dmat'), kinds: 'email_sent,email_open,email_click,email_not_sent,sms_sent,unsubscribed,resubscribed' },
    { name: __('Notes, tasks and files', 'dmat'), kinds: 'note_added,note_deleted,task_added,task_done,task_reopened,task_deleted,file_added,file_deleted' },
    { name: __('Changes', 'dmat'), kinds: 'tier_changed,tag_added,tag_removed,status_changed,stage_changed,owner_changed,profile_changed,imported,merged,unmerged,deleted,restored' },
  ];
}
