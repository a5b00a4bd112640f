import { AppError } from '../../platform/http/app-error.js';

/** No connected site signed the form that was sent. */
export const descriptorInvalid = () => new AppError(
  'forbidden', 'descriptor-invalid', 'This form is not one of a connected site. Load the page again and try once more.');

/** The page the form was sent from is none of the site's. */
export const originForeign = (origin: string) => new AppError(
  'forbidden', 'origin-foreign',
  `CORS: this form may be sent from its own site only, and ${origin.slice(0, 200)} is not one of its origins. Add it to the site if it should be.`);

/** The body has not the shape of a submission. */
export const submissionMalformed = (errors: Record<string, string>) => new AppError(
  'invalid', 'submission-malformed', 'The submission cannot be read.', { errors });

/** Some answers were not accepted. */
export const answersInvalid = (errors: Record<string, string>) => new AppError(
  'unprocessable', 'answers-invalid', 'Some answers need correcting.', { errors });

/** No form of this company has that id; a foreign one is answered the same. */
export const formNotFound = () => new AppError('not-found', 'form-not-found', 'There is no such form.');

/** No page of this company has that id; a foreign one is answered the same. */
export const pageNotFound = () => new AppError('not-found', 'page-not-found', 'There is no such landing page.');
