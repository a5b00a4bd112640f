/** A file that came inside a submission, still unchecked. */
export interface SentFile {
  /** Name of the field it answers. */
  field: string;
  /** As the visitor's computer calls it. */
  name: string;
  content: Buffer;
}

const MOST_FILES = 10;
const BASE64 = /^[A-Za-z0-9+/]*={0,2}$/;

/**
 * Reads `files` of a submission: an object, or its JSON, of `{name, content}` by field name, the content in base64. What
 * is not of that shape is left out; a required file that is missing is then asked for again.
 */
export function readSentFiles(raw: unknown): SentFile[] {
  const files = typeof raw === 'string' ? parsed(raw) : raw;
  if (typeof files !== 'object' || files === null || Array.isArray(files)) return [];
  return Object.entries(files as Record<string, unknown>).slice(0, MOST_FILES).flatMap(([field, file]) => {
    const { name, content } = (typeof file === 'object' && file !== null ? file : {}) as Record<string, unknown>;
    if (typeof name !== 'string' || typeof content !== 'string' || !BASE64.test(content) || field === '__proto__') return [];
    return [{ field, name: name.slice(0, 1_000).toWellFormed(), content: Buffer.from(content, 'base64') }];
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
