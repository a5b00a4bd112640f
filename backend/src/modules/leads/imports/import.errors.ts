import { AppError } from '../../../platform/http/app-error.js';
import type { ImportState } from './import.js';

/** No import of this company has that id; a foreign one is answered the same. */
export const importNotFound = () => new AppError('not-found', 'import-not-found', 'There is no such import.');

/** The import is not where this step starts from. */
export const importElsewhere = (state: ImportState) => new AppError('conflict', 'import-not-there-yet', said[state], { state });

/** The file cannot be read as a list of contacts. */
export const fileUnreadable = (message: string) => new AppError('invalid', 'import-file-unreadable', message);

/** No column holds the address, or a column fills what does not exist. */
export const mappingInvalid = (message: string) => new AppError('invalid', 'import-mapping-invalid', message, { errors: { targets: message } });

/** File and way back are gone. */
export const importTooOld = () => new AppError('conflict', 'import-too-old', 'An import and its file are kept for 30 days; this one is older.');

const said: Record<ImportState, string> = {
  uploading: 'The file has not arrived as a whole yet.',
  ready: 'Say first what stands in which column, and check the file.',
  checking: 'This file is being checked. Wait until that is done.',
  checked: 'This file is checked and can be imported.',
  running: 'This import is running.',
  done: 'This import is done already.',
  failed: 'This import failed; see why, and undo it or start with a new file.',
  undoing: 'This import is being undone.',
  undone: 'This import was undone.',
};
