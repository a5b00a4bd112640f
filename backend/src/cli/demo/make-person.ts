import type { Answers, FormDefinition, FormField } from '@dmat/shared/forms/form-definition';
import { firmBeginnings, firmEnds, firstNames, industries, jobs, lastNames, publicMailHosts, sizes, wishes } from './cast.js';
import type { Chance } from './chance.js';

/** Somebody the demo made up. */
export interface DemoPerson {
  first: string;
  last: string;
  email: string;
  firm: string;
  /** Whether they tick the boxes. */
  agrees: boolean;
}

/** @param number makes the address unlike every other */
export function makePerson(chance: Chance, number: number): DemoPerson {
  const first = chance.of(firstNames);
  const last = chance.of(lastNames);
  const isPrivate = chance.happens(0.22);
  const firm = `${chance.of(firmBeginnings)}${chance.of(firmEnds)}`;
  const host = isPrivate ? chance.of(publicMailHosts) : `${firm.toLowerCase()}.example`;
  return {
    first, last, firm: isPrivate && chance.happens(0.5) ? '' : firm, agrees: chance.happens(0.71),
    email: `${first}.${last}${number}@${host}`.toLowerCase(),
  };
}

/** What the person fills into a form. */
export function fillIn(chance: Chance, form: FormDefinition, person: DemoPerson): Answers {
  const answers: Answers = {};
  for (const field of form.fields) {
    const answer = answerTo(chance, field, person);
    if (answer !== undefined) answers[field.name] = answer;
  }
  return answers;
}

function answerTo(chance: Chance, field: FormField, person: DemoPerson): Answers[string] | undefined {
  if (field.kind === 'hidden') return field.value ?? '';
  if (field.kind === 'consent') return person.agrees;
  if (field.kind === 'email') return person.email;
  if (!field.required && chance.happens(0.25)) return undefined;
  const option = (field.options ?? []).filter(({ value }) => value !== '');
  if (field.kind === 'checkboxes') return option.length > 0 ? [chance.of(option).value] : undefined;
  if (option.length > 0) return chance.of(option).value;
  const known: Record<string, () => string> = {
    email: () => person.email, name: () => `${person.first} ${person.last}`, first_name: () => person.first, last_name: () => person.last,
    phone: () => `+1 555 01${String(chance.between(0, 99)).padStart(2, '0')}`, company_name: () => person.firm, company_size: () => chance.of(sizes),
    industry: () => chance.of(industries), job_title: () => chance.of(jobs),
  };
  const mapped = known[field.maps ?? ''];
  if (mapped) return mapped();
  if (field.kind === 'phone') return known['phone']!();
  if (field.kind === 'textarea') return chance.of(wishes);
  return field.kind === 'text' ? chance.of(jobs) : undefined;
}
