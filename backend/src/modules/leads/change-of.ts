import { normaliseEmail } from '../../domain/identity/normalise-email.js';
import { splitName } from '../../domain/identity/split-name.js';
import type { UpdateLead } from './dto/update-lead.dto.js';
import type { Lead } from './lead.js';
import type { LeadChange } from './leads.repository.js';

/** The columns an edit writes: what it names, and the other half of a name that was edited by halves. */
export function changeOf(lead: Lead, edit: UpdateLead): LeadChange {
  const change: LeadChange = {
    email: edit.email?.trim(),
    emailNormal: edit.email === undefined ? undefined : normaliseEmail(edit.email),
    ...namesOf(lead, edit),
    phone: edit.phone?.trim(),
    companyName: edit.company_name?.trim(),
    companySize: edit.company_size,
    industry: edit.industry?.trim(),
    jobTitle: edit.job_title?.trim(),
    status: edit.status,
    lifecycle: edit.lifecycle,
  };
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
}

function namesOf(lead: Lead, edit: UpdateLead): LeadChange {
  const hasParts = edit.first_name !== undefined || edit.last_name !== undefined;
  if (!hasParts && edit.name === undefined) return {};
  if (!hasParts) return splitName({ name: edit.name });
  const firstName = (edit.first_name ?? lead.firstName).trim();
  const lastName = (edit.last_name ?? lead.lastName).trim();
  return { firstName, lastName, name: edit.name?.trim() ?? `${firstName} ${lastName}`.trim().slice(0, 255) };
}
