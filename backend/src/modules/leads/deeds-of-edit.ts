import type { Deed } from './history.service.js';
import type { Lead } from './lead.js';
import type { LeadChange } from './leads.repository.js';

const names: Partial<Record<keyof LeadChange, string>> = {
  email: 'email', name: 'name', phone: 'phone', companyName: 'company', companySize: 'company size', industry: 'industry', jobTitle: 'job title',
};

/** What an edit did, in the words of the timeline: status, stage and owner each for itself, the rest of the profile in one line. */
export function deedsOfEdit(lead: Lead, change: LeadChange, customKeys: readonly string[]): Deed[] {
  const leadId = lead.id;
  const isOther = (property: keyof LeadChange) => property in change && change[property] !== lead[property as keyof Lead];
  const deeds: Deed[] = [];
  if (isOther('status')) deeds.push({ leadId, kind: 'status_changed', title: `Status changed from ${lead.status} to ${change.status}` });
  if (isOther('lifecycle')) deeds.push({ leadId, kind: 'stage_changed', title: `Stage changed from ${lead.lifecycle} to ${change.lifecycle}` });
  if (isOther('assignedTo')) {
    const owner = change.assignedTo ?? null;
    deeds.push({ leadId, kind: 'owner_changed', title: owner === null ? 'Owner taken away' : 'Owner changed', subjectId: owner });
  }
  const edited = [...(Object.keys(names) as (keyof LeadChange)[]).filter(isOther).map((property) => names[property]!), ...customKeys];
  if (edited.length > 0) deeds.push({ leadId, kind: 'profile_changed', title: 'Profile edited', detail: edited.join(', ') });
  return deeds;
}
