import type { Channel } from '../messaging/lane.js';

/**
 * The form of an address by which a suppression finds it again: an email in lower case, a number as its digits. Dots
 * and plus parts stay, since they are different mailboxes to most providers and nobody else's wish is ours to guess.
 */
export function addressKey(channel: Channel, address: string): string {
  const text = address.normalize('NFKC').trim();
  return channel === 'sms' ? text.replace(/[^0-9]/g, '') : text.toLowerCase();
}
