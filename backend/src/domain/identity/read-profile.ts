import type { Answers, FormField, LeadField } from '@dmat/shared/forms/form-definition';
import { isCustomFieldMapping } from '@dmat/shared/leads/custom-field';
import { readCompanySize, type CompanySize } from './company-size.js';
import { isEmail } from './is-email.js';
import { normaliseEmail } from './normalise-email.js';
import { splitName } from './split-name.js';


/** What is known of a person; an empty string is not known. Lengths fit the table. */
export interface Profile {
  email: string;
  emailNormal: string;
  name: string;
  firstName: string;
  lastName: string;
  phone: string;
  companyName: string;
  companySize: CompanySize | '';
  industry: string;
  jobTitle: string;
}

/** The person behind checked answers, by the lead field each answer fills; null without a usable address. */
export function readProfile(fields: readonly FormField[], answers: Answers): Profile | null {
  const known: Partial<Record<LeadField, string>> = {};
  for (const field of fields) {
    const answer = answers[field.name];
    if (field.maps === null || isCustomFieldMapping(field.maps) || answer === undefined || typeof answer === 'boolean') continue;
    const text = Array.isArray(answer) ? answer.join(', ') : answer;
    if (text !== '' && known[field.maps] === undefined) known[field.maps] = text;
  }
  return profileOf(known);
}

/** A person from fields in the words of the API; null without a usable address. */
export function profileOf(known: Partial<Record<LeadField, string>>): Profile | null {
  const email = (known.email ?? '').trim();
  const emailNormal = normaliseEmail(email);
  if (!isEmail(email) || emailNormal.length > 255) return null;
  const { name, firstName, lastName } = splitName({ name: known.name, firstName: known.first_name, lastName: known.last_name });
  return {
    email, emailNormal,
    name: cut(name, 255), firstName: cut(firstName, 120), lastName: cut(lastName, 120),
    phone: cut(known.phone, 40),
    companyName: cut(known.company_name, 255),
    companySize: readCompanySize(known.company_size ?? ''),
    industry: cut(known.industry, 100),
    jobTitle: cut(known.job_title, 100),
  };
}

/** At most so many characters, never half of a surrogate pair. */
function cut(text: string | undefined, longest: number): string {
  const trimmed = (text ?? '').trim();
  return trimmed.length > longest ? trimmed.slice(0, longest).replace(/[\uD800-\uDBFF]$/, '') : trimmed;
}
