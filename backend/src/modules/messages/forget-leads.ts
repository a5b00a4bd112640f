import { ForgetRows } from '../../platform/database/forget-rows.js';

/** Messages stay as counts; what waits is not sent any more. */
export const forgetMessages: readonly ForgetRows[] = [
  new ForgetRows('messages', 'lead_id', "state = 'refused', reason = 'erased', finished_at = UTC_TIMESTAMP(3)", "state IN ('pending', 'claimed')"),
  new ForgetRows('messages', 'lead_id', "to_address = '', subject = '', parts = '{}', detail = NULL"),
];
