import type { TeamMember } from '../../api/lead-lists.js';
import { ownerChoices, ownerName } from './owner-choices';

const member = (id: number, name: string, isActive = true) => ({ id, name, is_active: isActive, email: `${id}@example.test`, role: 'sales' }) as TeamMember;
const team = [member(1, 'Ada'), member(2, 'Grace', false), member(3, 'Hedy')];
const labels = (owner: number | null) => ownerChoices(team, owner).map(({ label }) => label);

describe('who a lead can belong to', () => {
  it('is nobody or anybody who is still there', () => {
    expect(labels(null)).toEqual(['Nobody', 'Ada', 'Hedy']);
  });

  it('names who owns it now, even if they left or the team is not known yet', () => {
    expect(labels(2)).toEqual(['Nobody', 'Ada', 'Grace', 'Hedy']);
    expect(ownerChoices([], 2)).toEqual([{ value: '', label: 'Nobody' }, { value: '2', label: 'Person 2' }]);
    expect([ownerName(team, 3), ownerName(team, null), ownerName(team, 9)]).toEqual(['Hedy', 'Nobody', 'Person 9']);
  });
});
