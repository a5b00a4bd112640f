import { OwnedRows } from '../../platform/database/owned-rows.js';

/** The forms a lead sent, for when two leads turn out to be one person. */
export const submissionsOfLead = new OwnedRows('submissions', 'lead_id');
