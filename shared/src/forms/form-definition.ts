/** What a form asks and what happens after it: the one description that editor, page, plugin and backend share. */
import type { CustomFieldMapping } from '../leads/custom-field.js';
import type { FileType } from './file-types.js';

/** Kinds of question a form can ask. `hidden` is never shown; `consent` is a box with the exact words agreed to. */
export const fieldKinds = [
  'text', 'email', 'phone', 'textarea', 'select', 'radio', 'checkboxes', 'hidden', 'consent',
  'number', 'date', 'file',
] as const;
export type FieldKind = (typeof fieldKinds)[number];

/** Fields of a lead that an answer can fill. */
export const leadFields = [
  'email', 'name', 'first_name', 'last_name', 'phone', 'company_name', 'company_size', 'industry', 'job_title',
] as const;
export type LeadField = (typeof leadFields)[number];

/** Where a lead says it came from; `landing_page` unless the author of the form chose another. */
export const leadSources = ['landing_page', 'social', 'email', 'webinar', 'referral', 'import'] as const;
export type LeadSource = (typeof leadSources)[number];

/** Ways of writing to a person that a consent can cover. */
export const consentChannels = ['email', 'sms', 'push'] as const;
export type ConsentChannel = (typeof consentChannels)[number];

/** One offered answer of a select, radio or checkboxes field. */
export interface FieldOption {
  value: string;
  label: string;
}

/** What a ticked consent box means; `text` is exactly what the visitor read, kept as evidence. */
export interface FieldConsent {
  purpose: 'marketing';
  channels: ConsentChannel[];
  text: string;
}

/** One question of a form. */
export interface FormField {
  /** Unique in the form, `[a-z0-9_]+`; the key of its answer. */
  name: string;
  kind: FieldKind;
  label: string;
  required: boolean;
  /** The lead field or custom field this answer fills, or null when it is only kept with the submission. */
  maps: LeadField | CustomFieldMapping | null;
  /** Said instead of the standard words when the answer is not accepted. */
  message?: string;
  /** Characters, inclusive. */
  minLength?: number;
  /** Characters, inclusive. Without it 255, or 5,000 for a textarea. */
  maxLength?: number;
  /** Regular expression the whole answer must match, in the flavour of HTML's `pattern`. */
  pattern?: string;
  options?: FieldOption[];
  /** What the form starts with: for a hidden field what it sends, for the others what the visitor may change. */
  value?: string;
  consent?: FieldConsent;
  /** Least number, or first day (`YYYY-MM-DD`), inclusive. */
  min?: number | string;
  /** Greatest number, or last day (`YYYY-MM-DD`), inclusive. */
  max?: number | string;
  /** Numbers lie so far apart, counted from `min` or 0. Without it any number is good. */
  step?: number;
  /** Kinds of file that are taken. */
  accept?: FileType[];
  /** Largest file in MB, at most 10. */
  maxMegabytes?: number;
  /** The question is asked only while all of these hold; otherwise it is neither required nor sent. */
  when?: FieldCondition[];
  /**
   * `unknown`: not asked again of a recognised visitor who answered it before. `turn`: one of a queue of optional
   * questions, of which such a visitor is asked the next unanswered one.
   */
  ask?: 'unknown' | 'turn';
}

/** How an answer is compared. Words are compared without regard to case. */
export const comparisons = ['equals', 'differs', 'contains', 'filled', 'empty', 'more', 'less'] as const;
export type Comparison = (typeof comparisons)[number];

/** One thing that must hold of the answer to another question of the form. */
export interface FieldCondition {
  /** Name of the other question. */
  field: string;
  is: Comparison;
  /** What it is compared with; a number for `more` and `less`, nothing for `filled` and `empty`. */
  value: string;
}

/** What the visitor gets after a good submission. */
export type FormSuccess = { kind: 'message'; text: string } | { kind: 'redirect'; url: string };

/** A form as its author saved it. */
export interface FormDefinition {
  /** UUID made by the editor when the block is inserted; the form keeps it for life. */
  id: string;
  name: string;
  fields: FormField[];
  /** Tags a lead gets by submitting. */
  tags: string[];
  source: LeadSource;
  /** Name of the campaign the lead is counted for; empty for none. */
  campaign: string;
  success: FormSuccess;
  /** `double`: an answer counts once the person pressed the button behind the link in a mail. Absent: at once. */
  optIn?: 'single' | 'double';
  /** The page asked the browser for a proof of work; without one an answer waits until its address is confirmed. */
  proof?: true;
  /** Addresses of free mail services are refused. */
  businessOnly?: true;
}

/** Answers by field name, as typed or after the check. */
export type Answers = Record<string, string | string[] | boolean>;
