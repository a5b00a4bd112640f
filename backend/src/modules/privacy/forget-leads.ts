import { ForgetRows } from '../../platform/database/forget-rows.js';

/** What was agreed to stays as proof that nothing was sent without it; it names nobody any more. The list of whom not to write to keeps its keyed hashes. */
export const forgetConsents: readonly ForgetRows[] = [
  new ForgetRows('consents', 'lead_id', 'ip_hash = NULL'),
  new ForgetRows('confirmations', 'lead_id', 'ip_hash = NULL'),
];
