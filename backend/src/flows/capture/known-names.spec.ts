import type { FormField } from '@dmat/shared/forms/form-definition';
import { knownNames, type KnownOfPerson } from './known-names.js';

const field = (name: string, more: Partial<FormField>): FormField => ({ name, kind: 'text', label: name, required: false, maps: null, ...more });
const profile = { email: 'ada@example.com', name: 'Ada', first_name: '', last_name: '', phone: '', company_name: 'Engines', company_size: '', industry: '', job_title: '' };
const ada: KnownOfPerson = { profile, custom: { plan: 'pro', topics: [] }, answers: [{ why: 'Growth', when: '' }, { when: '', news: false }] };

describe('what a visitor is not asked again', () => {
  it('is what stands in the profile or a custom field, or was answered in this form before', () => {
    expect(knownNames([
      field('firm', { maps: 'company_name', ask: 'unknown' }), field('job', { maps: 'job_title', ask: 'turn' }), field('plan', { maps: 'custom:plan', ask: 'turn' }),
      field('topics', { maps: 'custom:topics', ask: 'turn' }), field('why', { ask: 'unknown' }), field('when', { ask: 'unknown' }), field('news', { ask: 'unknown' }),
    ], ada)).toEqual(['firm', 'plan', 'why']);
  });

  it('says nothing about questions that are asked every time', () => {
    expect(knownNames([field('email', { maps: 'email' }), field('firm', { maps: 'company_name' })], ada)).toEqual([]);
  });
});
