export { FormsModule } from './forms.module.js';
export { FormsService } from './forms.service.js';
export { Descriptors, type DescribedForm, type DescribedPage } from './descriptor.js';
export { readPlainForm, readSentForm, type SentForm } from './sent-form.js';
export { answersInvalid, descriptorInvalid, originForeign, submissionMalformed } from './forms.errors.js';
export { sentKey, type NewSubmission, type StoredSubmission, type Via } from './submissions.repository.js';
export type { FormRef } from './form-ref.js';
export type { StoredForm } from './forms.repository.js';
export type { StoredPage } from './pages.repository.js';
