import { OwnedRows } from '../../platform/database/owned-rows.js';

/** The rows a lead's score is the sum of, for when two leads turn out to be one person. */
export const scoreEntriesOfLead = new OwnedRows('score_entries', 'lead_id');
