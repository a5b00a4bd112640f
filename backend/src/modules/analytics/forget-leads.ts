import { ForgetRows } from '../../platform/database/forget-rows.js';
import { counted } from './rollups/count-rows.js';

/**
 * Events stay, so that no figure changes, but belong to nobody: the browser's row goes, and the number left in the events
 * names nothing. Which field a form was left at is kept, because a figure counts it.
 */
export const forgetVisits: readonly ForgetRows[] = [
  new ForgetRows('analytics_events', 'lead_id', `session_id = NULL, event_data = IF(event_type = ${counted.fieldLeave}, event_data, NULL), lead_id = NULL`),
  new ForgetRows('visitors', 'lead_id'),
];
