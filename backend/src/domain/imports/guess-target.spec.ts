import type { CustomField } from '@dmat/shared/leads/custom-field';
import { guessTarget, guessTargets } from './guess-target.js';

const fields: CustomField[] = [{ id: 1, key: 'budget_2027', label: 'Yearly budget', kind: 'number', options: [] }];

describe('guessTarget', () => {
  it.each<[string, string[], unknown]>([
    ['Email Address', [], 'email'], ['E-Mail', [], 'email'], ['FNAME', [], 'first_name'], ['Last Name', [], 'last_name'], ['Prénom', [], 'first_name'],
    ['Company', [], 'company_name'], ['TAGS', [], 'tags'], ['Lists', [], 'tags'], ['Phone Number', [], 'phone'],
    ['Yearly budget', ['12'], 'custom:budget_2027'], ['budget_2027', ['12'], 'custom:budget_2027'],
    ['Who', ['ada@example.test', '', 'bob@example.test'], 'email'], ['Who', ['', ''], null], ['Who', ['Ada'], null],
    ['Status', ['subscribed', 'Unsubscribed'], 'standing'], ['Status', ['new', 'won'], null], ['Status', [], null],
    ['constructor', ['x'], null], ['__proto__', ['x'], null], ['MEMBER_RATING', ['2'], null],
  ])('takes %j with %j for %j', (heading, samples, target) => {
    expect(guessTarget(heading, samples, fields)).toBe(target);
  });

  it('gives each target to one column, but tags to many', () => {
    const columns = ['Email', 'Email Address', 'Tags', 'Lists', 'Name'].map((heading) => ({ heading, samples: [] }));
    expect(guessTargets(columns, fields)).toEqual(['email', null, 'tags', 'tags', 'name']);
  });
});
