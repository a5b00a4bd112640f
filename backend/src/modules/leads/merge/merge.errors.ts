import { AppError } from '../../../platform/http/app-error.js';

/** A lead cannot be merged with itself. */
export const sameLead = () => new AppError('invalid', 'merge-with-itself', 'A lead cannot be merged with itself.');

/** No merge of this lead has that id. */
export const mergeNotFound = () => new AppError('not-found', 'merge-not-found', 'There is no such merge.');

/** The time in which a merge can be undone is over. */
export const mergeTooOld = (days: number) => new AppError('conflict', 'merge-too-old', `A merge can be undone for ${days} days.`);

/** The survivor was itself merged or deleted meanwhile. */
export const survivorGone = () => new AppError('conflict', 'merge-superseded', 'The lead was itself merged or deleted since. Undo that first.');
