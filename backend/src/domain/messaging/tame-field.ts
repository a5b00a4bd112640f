/**
 * A lead's own answer as it may stand in a mail to the address they typed. Anybody can type somebody else's address
 * and a "name" that is an advertisement, so a value that holds a web address or is longer than any name counts as
 * absent, and the fallback of the template steps in.
 *
 * @returns one line of text, or `null` to use the fallback
 */
export function tameField(value: string | null | undefined): string | null {
  if (value === null || value === undefined) return null;
  const line = value.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, ' ').trim();
  const isAdvertisement = /:\/\/|\bwww\.|\b[a-z0-9-]{2,}\.[a-z]{2,}\/|\bhttps?\b/i.test(line);
  return line === '' || line.length > 120 || isAdvertisement ? null : line;
}
