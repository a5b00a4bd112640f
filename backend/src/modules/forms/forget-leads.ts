import { ForgetRows } from '../../platform/database/forget-rows.js';

const left = "answers = '{}', page_url = '', referrer = '', touch = NULL, visitor_uid = NULL, user_agent = '', ip_hash = NULL";

/** A submission stays as a count of its form and page. */
export const forgetSubmissionsOfLeads = new ForgetRows('submissions', 'lead_id', left);
/** The same for submissions that made no lead, by their own ids. */
export const forgetSubmissions = new ForgetRows('submissions', 'id', left);
