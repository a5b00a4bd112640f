import { normaliseEmail } from '../../domain/identity/normalise-email.js';
import { splitName } from '../../domain/identity/split-name.js';
import type { UpdateLead } from './dto/update-lead.dto.js';
import type { Lead } from './lead.js';
import type { LeadChange } from './leads.repository.js';

/** The columns an edit writes: what it names (null is not named, except for size and owner, where it clears), and the other half of a name that was edited by halves. */
export function changeOf(lead: Lead, edit: UpdateLead): LeadChange {
  const change: LeadChange = {
    email: edit.email?.trim(),
    emailNormal: edit.email ? normaliseEmail(edit.email) : undefined,
    ...namesOf(lead, edit),
    phone: edit.phone?.trim(),
    companyName: edit.company_name?.trim(),
    companySize: edit.company_size,
    industry: edit.industry?.trim(),
    jobTitle: edit.job_title?.trim(),
    status: edit.status ?? undefined,
    lifecycle: edit.lifecycle ?? undefined,
    assignedTo: edit.assigned_to,
  };
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
}

function namesOf(lead: Lead, edit: UpdateLead): LeadChange {
  const [name, first, last] = [edit.name ?? undefined, edit.first_name ?? undefined, edit.last_name ?? undefined];
  if (first === undefined && last === undefined) return name === undefined ? {} : fitted(splitName({ name }));
  const firstName = (first ?? lead.firstName).trim();
  const lastName = (last ?? lead.lastName).trim();
  return fitted({ firstName, lastName, name: name?.trim() ?? `${firstName} ${lastName}`.trim() });
}

function fitted({ name, firstName, lastName }: { name: string; firstName: string; lastName: string }): LeadChange {
  return { name: name.slice(0, 255).toWellFormed(), firstName: firstName.slice(0, 120).toWellFormed(), lastName: lastName.slice(0, 120).toWellFormed() };
}
