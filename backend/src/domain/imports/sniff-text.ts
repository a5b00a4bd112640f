/** How the bytes of a text file stand for characters. */
export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** What the first bytes of a file say; a refusal is a sentence for whoever chose the file. */
export type SniffedText = { ok: true; encoding: TextEncoding } | { ok: false; message: string };

const ARCHIVES: readonly [string, readonly number[]][] = [
  ['ZIP', [0x50, 0x4b]], ['gzip', [0x1f, 0x8b]], ['7z', [0x37, 0x7a, 0xbc, 0xaf]], ['RAR', [0x52, 0x61, 0x72, 0x21]],
];

/**
 * Reads from a file's beginning how its text is written. Spreadsheets and archives are named as what they are, so that
 * people know what to do instead.
 * @param head the first bytes, at most some hundred kilobytes
 * @param isWhole whether `head` is the whole file
 */
export function sniffText(head: Uint8Array, isWhole: boolean): SniffedText {
  if (head.length === 0) return { ok: false, message: 'This file is empty.' };
  if (startsWith(head, [0xff, 0xfe])) return { ok: true, encoding: 'utf-16le' };
  if (startsWith(head, [0xfe, 0xff])) return { ok: true, encoding: 'utf-16be' };
  const archive = ARCHIVES.find(([, magic]) => startsWith(head, magic))?.[0];
  if (archive === 'ZIP') return { ok: false, message: 'This is a spreadsheet or a ZIP archive. Save it as CSV, or unpack it, and choose that file.' };
  if (archive) return { ok: false, message: `This is a ${archive} archive. Unpack it and choose the file inside.` };
  const zeros = zerosByParity(head);
  if (zeros.odd > head.length * 0.2 && zeros.even === 0) return { ok: true, encoding: 'utf-16le' };
  if (zeros.even > head.length * 0.2 && zeros.odd === 0) return { ok: true, encoding: 'utf-16be' };
  if (zeros.odd + zeros.even > 0) return { ok: false, message: 'This is not a text file. Export your contacts as CSV and choose that file.' };
  return { ok: true, encoding: isUtf8(head, isWhole) ? 'utf-8' : 'windows-1252' };
}

function startsWith(head: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, index) => head[index] === byte);
}

function zerosByParity(head: Uint8Array): { even: number; odd: number } {
  const count = { even: 0, odd: 0 };
  for (let index = 0; index < head.length; index++) if (head[index] === 0) count[index % 2 ? 'odd' : 'even']++;
  return count;
}

/** A character may be cut at the end of the head. */
function isUtf8(head: Uint8Array, isWhole: boolean): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: !isWhole });
    return true;
  } catch {
    return false;
  }
}
