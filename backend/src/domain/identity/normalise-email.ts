/**
 * The form of an address by which two are the same person: Unicode-composed, without outer space, lower case.
 * Dots and plus-tags stay: they are different mailboxes with most providers.
 */
export function normaliseEmail(email: string): string {
  return email.normalize('NFC').trim().toLowerCase();
}
