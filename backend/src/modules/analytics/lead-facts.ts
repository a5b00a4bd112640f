import type { NewFact } from '../../platform/events/fact.js';
import type { EventRow } from './events.repository.js';
import { isToldOfLeads } from './told-of-leads.js';
import type { TrackedRow } from './tracked-row.js';

/** The fact that a known lead did something. */
export function leadFact({ event, visitorUid, companyId, page }: TrackedRow, { leadId, sessionId, at }: EventRow): NewFact {
  const shared = {
    leadId: leadId!, visitorUid: visitorUid!, eventUid: event.id.toLowerCase(), url: page.url, title: page.title,
    session: sessionId, occurredAt: new Date(at).toISOString(),
  };
  if (!isToldOfLeads(event.type) || event.type === 'page_view') return { name: 'lead.visited', companyId, payload: shared };
  return { name: 'lead.interacted', companyId, payload: { ...shared, kind: event.type, data: event.data ?? {} } };
}
