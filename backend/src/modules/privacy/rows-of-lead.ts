import { OwnedRows } from '../../platform/database/owned-rows.js';

/** What a lead said about being written to, and was asked, for when two leads turn out to be one person. */
export const consentsOfLead = new OwnedRows('consents', 'lead_id');
export const confirmationsOfLead = new OwnedRows('confirmations', 'lead_id');
