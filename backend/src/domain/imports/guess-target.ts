import type { CustomField } from '@dmat/shared/leads/custom-field';
import type { ImportTarget } from './import-column.js';

/** Headings as other products write them in their exports, without case and signs. */
const known = new Map<string, ImportTarget>(Object.entries<ImportTarget>({
  email: 'email', emailaddress: 'email', mail: 'email', emailadresse: 'email', correo: 'email', subscriber: 'email',
  name: 'name', fullname: 'name', contact: 'name', contactname: 'name',
  firstname: 'first_name', fname: 'first_name', givenname: 'first_name', vorname: 'first_name', prenom: 'first_name',
  lastname: 'last_name', lname: 'last_name', surname: 'last_name', familyname: 'last_name', nachname: 'last_name',
  phone: 'phone', phonenumber: 'phone', mobile: 'phone', telephone: 'phone', tel: 'phone', telefon: 'phone',
  company: 'company_name', companyname: 'company_name', organization: 'company_name', organisation: 'company_name', firma: 'company_name', business: 'company_name',
  companysize: 'company_size', employees: 'company_size', size: 'company_size',
  industry: 'industry', branche: 'industry', sector: 'industry',
  jobtitle: 'job_title', title: 'job_title', position: 'job_title', role: 'job_title',
  tags: 'tags', tag: 'tags', labels: 'tags', lists: 'tags', list: 'tags',
  status: 'standing', memberrating: null, optin: 'standing', subscribed: 'standing', globalstatus: 'standing', emailstatus: 'standing', subscriptionstatus: 'standing', liststatus: 'standing',
}));

const standings = new Set(['subscribed', 'unsubscribed', 'unconfirmed', 'pending', 'bounced', 'complained', 'inactive', 'cleaned', 'nonsubscribed', 'transactional']);

/**
 * What a column most likely fills: by its heading, by a custom field of the same name, and for addresses also by what
 * stands in it. Null where nothing is likely.
 * @param samples the first cells of the column
 */
export function guessTarget(heading: string, samples: readonly string[], fields: readonly CustomField[]): ImportTarget {
  const word = plain(heading);
  const filled = samples.filter((sample) => sample.trim() !== '');
  const guess = known.get(word);
  if (guess === 'standing') return filled.every((sample) => standings.has(plain(sample))) && filled.length > 0 ? 'standing' : null;
  if (guess !== undefined) return guess;
  const field = fields.find(({ key, label }) => plain(label) === word || plain(key) === word);
  if (field) return `custom:${field.key}`;
  return filled.length > 0 && filled.every((sample) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(sample.trim())) ? 'email' : null;
}

/** Each target once, but for tags: of several columns the first keeps it. */
export function guessTargets(columns: readonly { heading: string; samples: readonly string[] }[], fields: readonly CustomField[]): ImportTarget[] {
  const taken = new Set<ImportTarget>();
  return columns.map(({ heading, samples }) => {
    const target = guessTarget(heading, samples, fields);
    if (target === null || (taken.has(target) && target !== 'tags')) return null;
    taken.add(target);
    return target;
  });
}

function plain(text: string): string {
  return text.normalize('NFD').toLowerCase().replace(/[^a-z0-9]/g, '');
}
