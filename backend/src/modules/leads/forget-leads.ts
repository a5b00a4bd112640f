import { ForgetRows } from '../../platform/database/forget-rows.js';

/**
 * A lead that was erased stays as a number: when it came, by which channel and page, and how it scored. Its address is one
 * that cannot exist, so the same person makes a new lead if they ever come back.
 */
export const forgetLeads: readonly ForgetRows[] = [
  new ForgetRows('activities', 'lead_id', "title = '', detail = NULL, url = NULL, session_id = NULL"),
  new ForgetRows('lead_notes', 'lead_id'),
  new ForgetRows('lead_tags', 'lead_id'),
  new ForgetRows('lead_tasks', 'lead_id'),
  new ForgetRows('lead_field_values', 'lead_id'),
  new ForgetRows('import_changes', 'lead_id'),
  new ForgetRows('lead_merges', 'survivor_id'),
  new ForgetRows('lead_merges', 'merged_id'),
  new ForgetRows('leads', 'id', `email = CONCAT('erased-', id, '@erased.invalid'), email_normal = CONCAT('erased-', id, '@erased.invalid'),
    name = '', first_name = '', last_name = '', phone = '', company_name = '', industry = '', job_title = '', company_size = NULL, first_touch = NULL,
    utm_content = '', utm_term = '', organization_id = NULL, assigned_to = NULL, merged_into = NULL, version = version + 1,
    erased_at = UTC_TIMESTAMP(3), deleted_at = COALESCE(deleted_at, UTC_TIMESTAMP(3))`),
];
