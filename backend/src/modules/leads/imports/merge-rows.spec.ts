import { profileOf } from '../../../domain/identity/read-profile.js';
import type { ImportRow } from '../../../domain/imports/read-row.js';
import { valuesOf } from './known-leads.repository.js';
import { mergeRows, newValues } from './merge-rows.js';

const row = (known: Parameters<typeof profileOf>[0], more: Partial<ImportRow> = {}): ImportRow => ({ profile: profileOf(known)!, tags: [], custom: [], standing: null, ...more });

describe('rows of one person', () => {
  it('become one, the later over the earlier, nothing over something', () => {
    const [person, ...others] = mergeRows([
      row({ email: 'Ada@x.test', name: 'Ada L', phone: '1' }, { tags: ['a'], standing: 'subscribed' }),
      row({ email: 'ada@x.test', job_title: 'Countess' }, { tags: ['b', 'a'] }),
      row({ email: 'zoe@x.test' }),
    ]);
    expect(others).toHaveLength(1);
    expect(person).toMatchObject({ profile: { email: 'Ada@x.test', name: 'Ada L', phone: '1', jobTitle: 'Countess' }, tags: ['a', 'b'], standing: 'subscribed' });
  });
});

describe('newValues', () => {
  const known = valuesOf(row({ email: 'ada@x.test', name: 'Ada L', phone: '1' }).profile);

  it('writes what the file knows over what was known', () => {
    expect(newValues(known, row({ email: 'ada@x.test', name: 'Ada Lovelace', industry: 'Arts' }), 'update')).toEqual({ name: 'Ada Lovelace', last_name: 'Lovelace', industry: 'Arts' });
  });

  it('or only where nothing was known', () => {
    expect(newValues(known, row({ email: 'ada@x.test', name: 'Ada Lovelace', industry: 'Arts' }), 'fill')).toEqual({ industry: 'Arts' });
  });

  it('never empties anything', () => {
    expect(newValues(known, row({ email: 'ada@x.test' }), 'update')).toEqual({});
  });
});
