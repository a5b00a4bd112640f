import type { DescribedForm } from './descriptor.js';

/** Where a described form and its page are in the tables. */
export interface FormRef {
  formId: number;
  landingPageId: number | null;
  landingPageTitle: string;
}

/** The key under which a described form is remembered. */
export function refKey({ site, page, form, versionHash }: DescribedForm): string {
  return `${site.id} ${form.id} ${page.id} ${versionHash}`;
}
