import { AppError } from '../../platform/http/app-error.js';

/** A place in a list: the value it is ordered by, and the id that breaks ties. */
export type Cursor = [value: string | number, id: number];

/** The cursor as clients carry it. */
export function writeCursor(cursor: Cursor): string {
  return Buffer.from(JSON.stringify(cursor)).toString('base64url');
}

/**
 * Reads a cursor that a client brought back.
 * @param isRight whether the value is of the kind the order needs
 * @throws AppError `cursor-invalid` for anything this server did not write
 */
export function readCursor(text: string, isRight: (value: unknown) => boolean): Cursor {
  try {
    const parsed: unknown = JSON.parse(Buffer.from(text, 'base64url').toString());
    if (Array.isArray(parsed) && parsed.length === 2 && isRight(parsed[0]) && Number.isSafeInteger(parsed[1]) && parsed[1] >= 0) {
      return parsed as Cursor;
    }
  } catch {
    // Falls through to the refusal.
  }
  throw new AppError('invalid', 'cursor-invalid', 'The cursor is not one of this list and order. Start again without it.');
}
