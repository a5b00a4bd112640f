import type { CustomField, LeadDetail } from '../../api/types';
import { changedMeanwhile, changesOf, draftOf } from './profile-fields';

const lead = { email: 'ada@example.com', name: 'Ada', company_name: null, company_size: '11-50' } as LeadDetail;

describe('editing a profile', () => {
  it('sends only what was changed', () => {
    const seen = draftOf(lead);
    expect(changesOf({ ...seen, company_name: ' Engines ' }, seen)).toEqual({ company_name: 'Engines' });
    expect(changesOf(seen, seen)).toEqual({});
  });

  it('clears a field that was emptied', () => {
    const seen = draftOf(lead);
    expect(changesOf({ ...seen, name: '', company_size: '' }, seen)).toEqual({ name: '', company_size: null });
  });

  it('names what somebody else changed meanwhile', () => {
    const seen = draftOf(lead);
    expect(changedMeanwhile(seen, { ...seen, name: 'Ada L.', phone: '1' })).toEqual(['name', 'phone']);
  });
});

describe('editing the company’s own fields', () => {
  const fields = [{ key: 'plan', label: 'Plan', kind: 'select', options: [] }, { key: 'topics', label: 'Topics', kind: 'multiselect', options: [] }] as unknown as CustomField[];
  const known = { ...lead, custom: { plan: 'pro', topics: ['a', 'b'] } } as unknown as LeadDetail;

  it('sends what was changed, and null for what was emptied', () => {
    const seen = draftOf(known, fields);
    expect(changesOf({ ...seen, 'custom.plan': '', 'custom.topics': ['b', 'a'] }, seen)).toEqual({ custom: { plan: null } });
    expect(changesOf({ ...seen, 'custom.topics': [] }, seen)).toEqual({ custom: { topics: null } });
  });
});
