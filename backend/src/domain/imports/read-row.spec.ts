import type { CustomField } from '@dmat/shared/leads/custom-field';
import { readRow } from './read-row.js';

const budget: CustomField = { id: 1, key: 'budget', label: 'Budget', kind: 'number', options: [] };
const fields = new Map([[budget.key, budget]]);

describe('readRow', () => {
  it('reads a person with what is known of them', () => {
    const read = readRow([' Ada@Example.test ', 'Ada Lovelace', 'VIP; "Berlin",vip', '1200.5', 'Subscribed', 'ignored'], ['email', 'name', 'tags', 'custom:budget', 'standing', null], fields);
    expect(read).toMatchObject({ ok: true, row: {
      profile: { email: 'Ada@Example.test', emailNormal: 'ada@example.test', firstName: 'Ada', lastName: 'Lovelace' },
      tags: ['VIP', 'Berlin', 'vip'], custom: [{ field: budget, value: 1200.5 }], standing: 'subscribed',
    } });
  });

  it('leaves open what the row does not say', () => {
    expect(readRow(['ada@example.test'], ['email', 'phone', 'custom:budget'], fields)).toMatchObject({ ok: true, row: { tags: [], custom: [], standing: null, profile: { phone: '' } } });
  });

  it.each<[string, string[], RegExp]>([
    ['no address', ['', 'Ada'], /no email address/], ['a wrong address', ['ada@', 'Ada'], /“ada@” is not/],
    ['a value that does not fit', ['ada@example.test', 'Ada', '', 'much'], /Budget must be a number/],
    ['too many tags', ['ada@example.test', 'Ada', Array.from({ length: 51 }, (_, index) => index).join(',')], /at most 50 tags/],
  ])('refuses %s in a sentence', (_what, cells, message) => {
    expect(readRow(cells, ['email', 'name', 'tags', 'custom:budget'], fields)).toEqual({ ok: false, message: expect.stringMatching(message) });
  });

  it.each([['Unsubscribed', 'unsubscribed'], ['cleaned', 'bounced'], ['Complained', 'unsubscribed'], ['1', 'subscribed'], ['pending', null], ['0', null], ['constructor', null]])('takes the standing %s for %s', (cell, standing) => {
    expect(readRow(['ada@example.test', cell], ['email', 'standing'], fields)).toMatchObject({ row: { standing } });
  });

  it('takes back what an export put before a formula', () => {
    expect(readRow(['ada@example.test', "'+49 30 1234"], ['email', 'phone'], fields)).toMatchObject({ row: { profile: { phone: '+49 30 1234' } } });
  });
});
