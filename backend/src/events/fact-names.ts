import type { Catalogue } from './catalogue.js';

const listed: Record<keyof Catalogue, true> = {
  'form.submitted': true,
  'lead.captured': true,
  'lead.confirmed': true,
  'lead.updated': true,
  'lead.deleted': true,
  'lead.restored': true,
  'lead.merged': true,
  'lead.unmerged': true,
  'leads.imported': true,
  'leads.unimported': true,
  'lead.tagged': true,
  'lead.visited': true,
  'lead.interacted': true,
  'lead.scored': true,
  'lead.unsubscribed': true,
  'activity.recorded': true,
  'visitor.linked': true,
  'message.sent': true,
  'message.refused': true,
  'page.synced': true,
};

/** The names of all facts, for the check at boot; the type makes the list complete. */
export const factNames: readonly string[] = Object.keys(listed);
