import type { Template } from 'liquidjs';
import { headerText } from '../../../domain/messaging/header-text.js';
import { tameField } from '../../../domain/messaging/tame-field.js';
import { checkTemplate } from './check-template.js';
import { cleanHtml } from './clean-html.js';
import { CONFIRM_FIELD, CONFIRM_PLACE, UNSUBSCRIBE_PLACE, type TemplateFields } from './fields.js';
import { htmlEngine, textEngine } from './liquid.js';
import { toHtmlSource } from './to-html-source.js';

/** A subject and body as their writer wrote them. */
export interface MailTemplate {
  subject: string;
  body: string;
}

export type Rendered =
  | { ok: true; subject: string; html: string; preheader: string }
  | { ok: false; message: string };

interface Compiled { subject: Template[]; body: Template[] }

const CONFIRM_ONLY: ReadonlySet<string> = new Set([CONFIRM_FIELD]);
/** Stands at the end of a mail whose writer forgot the link it is about. */
const CONFIRM_LINK = `<p><a href="${CONFIRM_PLACE}">${CONFIRM_PLACE}</a></p>`;
const CACHED = 500;
const LONGEST_HTML = 200_000;
const cache = new Map<string, Compiled | { message: string }>();

/**
 * Fills a template for one person. What people typed is only ever a value, never compiled: a lead called
 * `{{ lead.email }}` is greeted by exactly these letters.
 */
export function renderTemplate(template: MailTemplate, fields: TemplateFields): Rendered {
  const compiled = compile(template, fields.asksToConfirm === true);
  if ('message' in compiled) return { ok: false, message: compiled.message };
  const scope = scopeOf(fields);
  try {
    const subject = headerText(String(textEngine.renderSync(compiled.subject, scope)));
    const filled = cleanHtml(String(htmlEngine.renderSync(compiled.body, scope)).slice(0, LONGEST_HTML));
    const html = fields.asksToConfirm && !filled.includes(CONFIRM_PLACE) ? cleanHtml(`${filled}${CONFIRM_LINK}`) : filled;
    return { ok: true, subject, html, preheader: preheaderOf(html) };
  } catch (error) {
    return { ok: false, message: `The text could not be filled in: ${(error as Error).message.split('\n', 1)[0]?.slice(0, 120)}` };
  }
}

/** Parsed once and kept for the next reader; the oldest goes when the cache is full. */
function compile(template: MailTemplate, asksToConfirm: boolean): Compiled | { message: string } {
  const key = `${asksToConfirm ? 'confirm' : 'mail'}\u0000${template.subject}\u0000${template.body}`;
  const known = cache.get(key);
  if (known) return known;
  const fault = [checkTemplate(template.subject), checkTemplate(template.body, asksToConfirm ? CONFIRM_ONLY : undefined)].find((check) => !check.ok);
  const compiled = fault && !fault.ok
    ? { message: fault.message }
    : { subject: textEngine.parse(template.subject), body: htmlEngine.parse(toHtmlSource(template.body)) };
  if (cache.size >= CACHED) cache.delete(cache.keys().next().value as string);
  cache.set(key, compiled);
  return compiled;
}

function scopeOf(fields: TemplateFields): object {
  const lead: Record<string, string | null> = {};
  for (const [name, value] of Object.entries(fields.lead)) lead[name] = name === 'email' ? value : tameField(value);
  return { lead, form: fields.form, page: { ...fields.page }, company: fields.company, unsubscribe_url: UNSUBSCRIBE_PLACE, download_url: fields.downloadUrl ?? null, [CONFIRM_FIELD]: CONFIRM_PLACE };
}

/** The first words of the mail, which inboxes show beside the subject. */
function preheaderOf(html: string): string {
  const text = html.replace(/<[^>]*>/g, ' ').replace(/&nbsp;/g, ' ').replaceAll(UNSUBSCRIBE_PLACE, ' ').replaceAll(CONFIRM_PLACE, ' ');
  return headerText(text, 110);
}
