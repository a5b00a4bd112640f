import { AppError } from '../../platform/http/app-error.js';

/** Refusals of the pairing; wp-admin shows the sentence as it is. */
export const pairingRefusals = {
  wrong: () => new AppError('invalid', 'pairing-code-wrong', 'This pairing code is not right. Check it, or make a new one.'),
  expired: () => new AppError('invalid', 'pairing-code-expired', 'This pairing code is older than 15 minutes. Make a new one.'),
  used: () => new AppError('invalid', 'pairing-code-used', 'This pairing code has been used already. Make a new one.'),
};

/** Also the answer for a site of another company. */
export function siteNotFound(): AppError {
  return new AppError('not-found', 'site-not-found', 'There is no such site.');
}
