import { createHmac, randomUUID } from 'node:crypto';
import type { FormDefinition, FormField } from '@dmat/shared/forms/form-definition';
import { deriveKey } from '../../src/platform/crypto/crypto.js';
import { call, type Answer, type PairedSite } from '../support/accounts.js';
import type { TestApp } from '../support/test-app.js';

const field = (name: string, more: Partial<FormField>): FormField => ({ name, kind: 'text', label: name, required: false, maps: null, ...more });

/** A form that asks for an address, a name, a company and a consent. */
export function makeForm(changes: Partial<FormDefinition> = {}): FormDefinition {
  return {
    id: randomUUID(), name: 'Get the guide', tags: ['guide'], source: 'landing_page', campaign: '',
    success: { kind: 'message', text: 'Thank you.' },
    fields: [
      field('email', { kind: 'email', label: 'Email', required: true, maps: 'email' }),
      field('name', { label: 'Name', maps: 'name' }),
      field('firm', { label: 'Company', maps: 'company_name' }),
      field('wish', { kind: 'textarea', label: 'What do you need?' }),
      field('news', { kind: 'consent', label: 'News', consent: { purpose: 'marketing', channels: ['email'], text: 'Yes, write to me once a month.' } }),
    ],
    ...changes,
  };
}

/** A form as the site signs it into one of its pages. */
export function sign(site: PairedSite, form: FormDefinition, page: Record<string, unknown> = {}): string {
  const body = Buffer.from(JSON.stringify({
    v: 1, site: site.publicId, page: { id: 42, rev: 7, url: `${site.origin}/guide/`, title: 'The guide', ...page }, form,
  })).toString('base64url');
  return `${body}.${createHmac('sha256', deriveKey(site.secret, 'form-descriptor')).update(body).digest('base64url')}`;
}

/** What the page's script sends. */
export function submissionOf(site: PairedSite, form: FormDefinition, answers: Record<string, unknown>, changes: Record<string, unknown> = {}) {
  return {
    descriptor: sign(site, form), submission_id: randomUUID(), answers,
    page_url: `${site.origin}/guide/?utm_source=newsletter&utm_medium=email&utm_campaign=spring`, referrer: '',
    elapsed_ms: 9_000, website: '', consent: { tracking: false }, ...changes,
  };
}

/** A visitor's address of their own, so that tests do not meet each other's limits. */
export function visitorIp(): string {
  const [a, b, c] = createHmac('sha256', 'ip').update(randomUUID()).digest();
  return `10.${a}.${b}.${c}`;
}

/** Sends a submission as a browser on the site's page would. */
export function submit(app: TestApp, site: PairedSite, form: FormDefinition, body: unknown, headers: Record<string, string> = {}): Promise<Answer> {
  return call(app, 'POST', `/api/public/forms/${form.id}/submissions`, {
    body, headers: { origin: site.origin, 'x-forwarded-for': visitorIp(), ...headers },
  });
}
