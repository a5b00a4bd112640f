/** The one spelling of a sign-in address: no spaces around it, lower case, composed characters. */
export function normaliseAddress(email: string): string {
  return email.trim().normalize('NFC').toLowerCase();
}
