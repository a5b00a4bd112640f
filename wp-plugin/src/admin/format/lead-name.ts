import type { LeadSummary } from '../api/types.js';

/** What a lead is called: the name, else first and last name, else the address. */
export function leadName(lead: Pick<LeadSummary, 'name' | 'first_name' | 'last_name' | 'email'>): string {
  const whole = lead.name?.trim() || [lead.first_name, lead.last_name].filter(Boolean).join(' ').trim();
  return whole || lead.email;
}
