/**
 * An address shown to somebody who holds the link but need not be its owner: enough to recognise one's own, too little
 * to learn another's. `ada.lovelace@example.test` becomes `a•••e@example.test`.
 */
export function maskAddress(address: string): string {
  const at = address.lastIndexOf('@');
  if (at < 1) return address.length > 4 ? `•••${address.slice(-2)}` : '•••';
  const name = [...address.slice(0, at)];
  const last = name.length > 3 ? name.at(-1) : '';
  return `${name[0]}•••${last}${address.slice(at)}`;
}
