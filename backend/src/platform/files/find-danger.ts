import { pictureTypes, textTypes, type FileType } from './file-types.js';
import { pictureSize } from './picture-size.js';

/** Side by side these fill a gigabyte when somebody opens the picture. */
const MOST_PIXELS = 60_000_000;
const LONGEST_SIDE = 20_000;

/** The harmless text every virus scanner reports, so that anybody can try whether one looks. */
const TEST_VIRUS = 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE';

/** What makes a server or a browser run a file it is talked into reading as something else. */
const CODE = /<\?php|<\?xml[^>]{0,200}\?>\s{0,20}<svg|<script[\s>]|<svg[\s>]|<html[\s>]|<!doctype html|<iframe[\s>]|__halt_compiler/i;

/** A text file that begins like this is a program or a page. */
const PAGE = /^\s{0,100}(<[a-z!?/%]|#!)/i;

/** Parts of a PDF that start something when it is opened. */
const ACTING_PDF = /\/(Launch|JavaScript|JS|EmbeddedFile|RichMedia)\b/;

/** What is wrong with a file although its type is a good one; null for nothing. */
export type Danger = 'test-virus' | 'two-in-one' | 'code' | 'too-many-pixels' | 'not-text' | 'acting-pdf';

/**
 * Looks through a whole file for what its type does not tell: code for a server or a browser, a second file inside, a
 * picture that grows beyond all measure. This is no virus scanner; files are never run, shown or served as pages.
 */
export function findDanger(content: Buffer, type: FileType): Danger | null {
  const text = content.toString('latin1');
  if (text.includes(TEST_VIRUS)) return 'test-virus';
  if (textTypes.includes(type)) return textDanger(content, text);
  if (CODE.test(text) && !isOffice(type)) return 'code';
  if (pictureTypes.includes(type) && isFlood(content)) return 'too-many-pixels';
  if (hidesAnother(content, text, type)) return 'two-in-one';
  return type === 'pdf' && ACTING_PDF.test(text) ? 'acting-pdf' : null;
}

function textDanger(content: Buffer, text: string): Danger | null {
  if (content.includes(0) || /[\x01-\x08\x0e-\x1a\x1c-\x1f]/.test(text)) return 'not-text';
  return PAGE.test(text.replace(/^\xef\xbb\xbf/, '')) || CODE.test(text) ? 'code' : null;
}

/** Office files are ZIP archives; what stands in them uncompressed is XML of their own. */
function isOffice(type: FileType): boolean {
  return !pictureTypes.includes(type) && !textTypes.includes(type) && type !== 'pdf';
}

function isFlood(content: Buffer): boolean {
  const size = pictureSize(content);
  return size === null || size.width * size.height > MOST_PIXELS || Math.max(size.width, size.height) > LONGEST_SIDE;
}

/** A ZIP archive is read from its end, a PDF from anywhere in the first kilobyte: both hide behind another file. */
function hidesAnother(content: Buffer, text: string, type: FileType): boolean {
  if (isOffice(type)) return content.readUInt32BE(0) !== 0x504b0304;
  if (content.subarray(-66_000).includes('PK\x05\x06', 0, 'latin1')) return true;
  const pdf = text.slice(0, 2_048).indexOf('%PDF-');
  return type === 'pdf' ? pdf !== 0 : pdf !== -1;
}
