import type { Deed } from '../history.service.js';
import type { LeadBefore } from './bulk-effects.repository.js';
import type { StoredBulk } from './lead-bulks.repository.js';

/** What work on many leads did to each, in the words of the timeline: the same as when it is done to one. */
export function deedsOfBulk({ action, value }: Pick<StoredBulk, 'action' | 'value'>, changes: readonly LeadBefore[]): Deed[] {
  return changes.map(({ leadId, was }): Deed => {
    switch (action) {
      case 'tag': return tagged(leadId, value);
      case 'untag': return untagged(leadId, value);
      case 'status': return { leadId, kind: 'status_changed', title: `Status changed from ${was} to ${value}` };
      case 'owner': return owned(leadId, value);
      case 'delete': return { leadId, kind: 'deleted', title: 'Deleted' };
    }
  });
}

/** The same for work that was taken back. */
export function deedsOfUndo({ action, value }: Pick<StoredBulk, 'action' | 'value'>, changes: readonly LeadBefore[]): Deed[] {
  return changes.map(({ leadId, was }): Deed => {
    switch (action) {
      case 'tag': return untagged(leadId, value);
      case 'untag': return tagged(leadId, value);
      case 'status': return { leadId, kind: 'status_changed', title: `Status changed from ${value} back to ${was}` };
      case 'owner': return owned(leadId, was);
      case 'delete': return { leadId, kind: 'restored', title: 'Brought back' };
    }
  });
}

const tagged = (leadId: number, tag: string): Deed => ({ leadId, kind: 'tag_added', title: `Tagged “${tag}”` });
const untagged = (leadId: number, tag: string): Deed => ({ leadId, kind: 'tag_removed', title: `Tag “${tag}” removed` });

function owned(leadId: number, owner: string): Deed {
  return { leadId, kind: 'owner_changed', title: owner === '' ? 'Owner taken away' : 'Owner changed', subjectId: owner === '' ? null : Number(owner) };
}
