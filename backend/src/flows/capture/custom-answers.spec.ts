import type { FormField } from '@dmat/shared/forms/form-definition';
import type { Intake } from './intake.js';
import { customAnswers } from './custom-answers.js';

const field = (name: string, maps: string | null): FormField => ({ name, kind: 'text', label: name, required: false, maps: maps as FormField['maps'] });
const intake = (fields: FormField[], answers: Intake['answers']) => ({ described: { form: { fields } } as Intake['described'], answers });

describe('customAnswers', () => {
  it('takes what is mapped to a custom field and was answered', () => {
    const fields = [field('mail', 'email'), field('q1', 'custom:budget'), field('q2', 'custom:topics'), field('q3', 'custom:left_out'), field('q4', null)];
    expect(customAnswers(intake(fields, { mail: 'a@b.co', q1: '12', q2: ['a'], q4: 'x' }), 7)).toEqual(
      [{ leadId: 7, key: 'budget', value: '12' }, { leadId: 7, key: 'topics', value: ['a'] }]);
  });
});
