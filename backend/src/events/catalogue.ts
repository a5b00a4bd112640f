import type { LeadTier } from '@dmat/shared/scoring/tiers';

/** Every fact by its name, with what its payload holds: ids, and what cannot be read later. */
export interface Catalogue {
  /** `isPending`: nothing is to be sent but the question whether the address is right. */
  'form.submitted': { submissionId: number; formId: number; leadId: number | null; visitorUid: string | null; isSpam: boolean; isPending?: true };
  'lead.captured': { leadId: number; submissionId: number | null; isNew: boolean };
  /** The person pressed the button of the confirmation mail; these submissions count from now on. */
  'lead.confirmed': { leadId: number; submissionIds: number[] };
  'lead.updated': { leadId: number; fields: string[] };
  'lead.deleted': { leadId: number };
  'lead.restored': { leadId: number };
  /** Two leads turned out to be one person; `mergedId` is gone and its rows are the other's. */
  'lead.merged': { leadId: number; mergedId: number; mergeId: number };
  'lead.unmerged': { leadId: number; mergedId: number; mergeId: number };
  /** Rows of a file became these leads, new or known; the lists name those the file says may or must not be written to. */
  'leads.imported': { importId: number; leadIds: number[]; subscribed: number[]; unsubscribed: number[]; bounced: number[] };
  'leads.unimported': { importId: number; leadIds: number[] };
  /** `by`: a person of the team did it, and it stands on the timeline already. */
  'lead.tagged': { leadId: number; tag: string; by?: string };
  /** `session`: the visit, as decimal digits; absent from facts of older versions. */
  'lead.visited': { leadId: number; visitorUid: string; eventUid: string; url: string; title: string; session?: string | null; occurredAt: string };
  /** A known lead clicked, downloaded, or did what the site tells itself; `url` and `title` are the page's. */
  'lead.interacted': {
    leadId: number; visitorUid: string; eventUid: string; kind: 'cta_click' | 'download' | 'custom'; data: Record<string, unknown>;
    url: string; title: string; session: string | null; occurredAt: string;
  };
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
