import type { LeadTier } from '@dmat/shared/scoring/tiers';

/** Every fact by its name, with what its payload holds: ids, and what cannot be read later. */
export interface Catalogue {
  'form.submitted': { submissionId: number; formId: number; leadId: number | null; visitorUid: string | null; isSpam: boolean };
  'lead.captured': { leadId: number; submissionId: number | null; isNew: boolean };
  'lead.updated': { leadId: number; fields: string[] };
  'lead.deleted': { leadId: number };
  /** `by`: a person of the team did it, and it stands on the timeline already. */
  'lead.tagged': { leadId: number; tag: string; by?: string };
  'lead.visited': { leadId: number; visitorUid: string; eventUid: string; url: string; title: string; occurredAt: string };
  'lead.scored': { leadId: number; score: number; previousScore: number; tier: LeadTier; previousTier: LeadTier };
  'lead.unsubscribed': { leadId: number | null; messageId: number | null; channel: string };
  'activity.recorded': { activityId: number; leadId: number; kind: string };
  'visitor.linked': { leadId: number; visitorUid: string };
  'message.sent': { messageId: number; leadId: number };
  'message.refused': { messageId: number; leadId: number; reason: string };
  'page.synced': { landingPageId: number };
}

declare module '../platform/events/fact.js' {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- fills the platform's catalogue
  interface FactCatalogue extends Catalogue {}
}
