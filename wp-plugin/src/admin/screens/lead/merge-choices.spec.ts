import type { CustomField, LeadDetail } from '../../api/types';
import { mergeInput, mergeRows, proposedSides } from './merge-choices';

const fields = [{ key: 'plan', label: 'Plan', kind: 'text', options: [] }] as unknown as CustomField[];
const lead = (more: object) => ({ id: 1, version: 2, email: 'a@a.co', name: 'Ada', phone: null, status: 'new', lifecycle: 'lead', assigned_to: null, custom: {}, ...more }) as unknown as LeadDetail;
const mine = lead({});
const theirs = lead({ id: 7, version: 3, email: 'b@b.co', phone: '12', custom: { plan: 'pro' }, assigned_to: 4 });

describe('merging two leads', () => {
  it('asks only where they differ and proposes what is known', () => {
    const rows = mergeRows(mine, theirs, fields);
    expect(rows.map((row) => [row.field, row.mine, row.theirs])).toEqual([['email', 'a@a.co', 'b@b.co'], ['phone', '', '12'], ['custom.plan', '', 'pro']]);
    expect(proposedSides(rows)).toEqual({ email: 'mine', phone: 'theirs', 'custom.plan': 'theirs' });
  });

  it('names what the other one wins, and both versions', () => {
    expect(mergeInput(mine, theirs, { email: 'theirs', phone: 'mine' })).toEqual({ merge_id: 7, version: 2, merge_version: 3, take: ['email', 'assigned_to'] });
  });
});
