import { fileTypes, textTypes, typeOfEnding, type FileType } from './file-types.js';
import { readFileName } from './file-name.js';
import { findDanger, type Danger } from './find-danger.js';

/** Why a file is not taken. `type`: not one of those asked for; `name`: the name says another type than the content. */
export type FileRefusal = 'empty' | 'type' | 'name' | Danger;

export type FileCheck = { ok: true; type: FileType; mime: string; name: string } | { ok: false; reason: FileRefusal };

/**
 * Decides what a file is by its content; what the sender says about it (name, MIME type) is only ever a reason to refuse.
 * @param content the whole file, or of a long text file at least its first 100 kB
 * @param allowed the types that were asked for
 */
export async function checkFile(content: Buffer, givenName: string, allowed: readonly FileType[]): Promise<FileCheck> {
  if (content.length === 0) return { ok: false, reason: 'empty' };
  const { name, ending, isDisguised } = readFileName(givenName);
  if (isDisguised) return { ok: false, reason: 'name' };
  const type = await typeOf(content, ending);
  if (type === undefined || !allowed.includes(type)) return { ok: false, reason: 'type' };
  if (ending !== '' && typeOfEnding(ending) !== type) return { ok: false, reason: 'name' };
  const danger = findDanger(content, type);
  if (danger) return { ok: false, reason: danger };
  return { ok: true, type, mime: fileTypes[type].mime, name: ending === '' ? `${name}.${fileTypes[type].endings[0]}` : name };
}

/** Text has no mark of its own: there the ending says which kind of text, and `findDanger` whether it is one. */
async function typeOf(content: Buffer, ending: string): Promise<FileType | undefined> {
  const { fileTypeFromBuffer } = await import('file-type');
  const found = await fileTypeFromBuffer(content).catch(() => undefined);
  if (found) return (Object.keys(fileTypes) as FileType[]).find((type) => fileTypes[type].mime === found.mime);
  return textTypes.find((type) => type === ending);
}
