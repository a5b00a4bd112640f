const API_KEY = /^dmat_([0-9a-z]{16})_([A-Za-z0-9_-]{43})$/;

/** The two parts of an API key as a machine shows it. */
export interface ApiKeyParts {
  /** Public part: names the key. */
  keyId: string;
  secret: string;
}

/** Reads `dmat_<id>_<secret>`; null when it is not of that form. */
export function parseApiKey(text: string): ApiKeyParts | null {
  const match = API_KEY.exec(text);
  return match ? { keyId: match[1] as string, secret: match[2] as string } : null;
}

/** Writes an API key the way it is shown, once. */
export function formatApiKey(parts: ApiKeyParts): string {
  return `dmat_${parts.keyId}_${parts.secret}`;
}
