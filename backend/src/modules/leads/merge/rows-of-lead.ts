import { OwnedRows } from '../../../platform/database/owned-rows.js';

/** What hangs on a lead inside this module and moves with it. Tags and custom fields are copied instead. */
export const rowsOfLead = {
  activities: new OwnedRows('activities', 'lead_id'),
  lead_notes: new OwnedRows('lead_notes', 'lead_id'),
  lead_tasks: new OwnedRows('lead_tasks', 'lead_id'),
};
