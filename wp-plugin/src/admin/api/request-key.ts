/** A key that makes a request repeatable without a second effect. Sites without https have no `randomUUID`. */
export function requestKey(): string {
  return [...window.crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
