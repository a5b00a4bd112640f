import { AppError } from '../../platform/http/app-error.js';

/** No lead of this company has that id; a foreign one is answered the same. */
export const leadNotFound = () => new AppError('not-found', 'lead-not-found', 'There is no such lead.');

/** Somebody changed the lead after the caller read it. */
export const leadChanged = (currentVersion: number) => new AppError(
  'conflict', 'lead-changed', 'This lead was changed meanwhile. Load it again and repeat the edit.', { current_version: currentVersion });

/** Another lead has the address. */
export const emailTaken = () => new AppError(
  'conflict', 'email-taken', 'Another lead already has this address.', { errors: { email: 'Another lead already has this address.' } });

/** No remark with that id belongs to the lead. */
export const noteNotFound = () => new AppError('not-found', 'note-not-found', 'There is no such note.');

/** Only an active user of the company can own a lead. */
export const ownerUnknown = () => new AppError(
  'invalid', 'owner-unknown', 'Nobody of this company with that number can own leads.', { errors: { assigned_to: 'Choose somebody of the team.' } });

/** Who sees only their own leads cannot give them to others. */
export const ownerFixed = () => new AppError('forbidden', 'owner-not-yours-to-change', 'Ask somebody who manages campaigns to give this lead to another person.');
