import type { StoredForm, StoredSubmission } from '../../modules/forms/index.js';
import { showSubmission } from './show-submission.js';

const submission = (answers: StoredSubmission['answers']): StoredSubmission =>
  ({ id: 7, formId: 3, pageUrl: 'https://example.test/quote/', answers, occurredAt: new Date('2026-11-23T10:00:00Z') }) as StoredSubmission;
const options = [{ value: '11_to_50', label: '11 to 50' }, { value: 'more', label: 'More than 50' }];
const form = {
  name: 'Quote',
  definition: { fields: [{ name: 'email', label: 'Email' }, { name: 'size', label: 'Team size', options }, { name: 'topics', label: '', options }] },
} as unknown as StoredForm;
const answersOf = (answers: StoredSubmission['answers']) => showSubmission(submission(answers), { form, page: undefined, consents: [], files: [] }).answers;

describe('showSubmission', () => {
  it('shows chosen answers in the words the visitor read, in the order of the form', () => {
    expect(answersOf({ topics: ['more', '11_to_50'], size: '11_to_50', email: 'ada@example.test' })).toEqual([
      { name: 'email', label: 'Email', value: 'ada@example.test' },
      { name: 'size', label: 'Team size', value: '11 to 50' },
      { name: 'topics', label: 'topics', value: ['More than 50', '11 to 50'] },
    ]);
  });

  it('keeps what the form has no more: fields at the end, answers as they are stored', () => {
    expect(answersOf({ old: 'x', size: 'gone' })).toEqual([
      { name: 'size', label: 'Team size', value: 'gone' },
      { name: 'old', label: 'old', value: 'x' },
    ]);
  });
});
