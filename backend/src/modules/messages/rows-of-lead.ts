import { OwnedRows } from '../../platform/database/owned-rows.js';

/** What was sent to a lead, for when two leads turn out to be one person. */
export const messagesOfLead = new OwnedRows('messages', 'lead_id');
