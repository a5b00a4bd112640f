import { AppError } from '../../platform/http/app-error.js';

/** One sentence for a wrong address, a wrong password and a user who may not sign in. */
export function signInRefused(): AppError {
  return new AppError('unauthenticated', 'sign-in-wrong', 'The address or the password is not right.');
}

/** One sentence for every refresh token that is not good (any more). */
export function refreshRefused(): AppError {
  return new AppError('unauthenticated', 'refresh-token-wrong', 'This login has ended. Sign in again.');
}

/** Also the answer for a user of another company. */
export function userNotFound(): AppError {
  return new AppError('not-found', 'user-not-found', 'There is no such user.');
}

export function emailTaken(): AppError {
  return new AppError('conflict', 'email-taken', 'Somebody has this address already.');
}

export function lastAdmin(): AppError {
  return new AppError('conflict', 'last-admin', 'This is the last active admin. Make somebody else an admin first.');
}

/** Also the answer for a key of another company. */
export function apiKeyNotFound(): AppError {
  return new AppError('not-found', 'api-key-not-found', 'There is no such API key.');
}
