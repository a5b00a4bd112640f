import { deedsOfEdit } from './deeds-of-edit.js';
import type { Lead } from './lead.js';

const lead = { id: 7, status: 'new', lifecycle: 'lead', name: 'Ada', phone: '', assignedTo: null } as Lead;

describe('deedsOfEdit', () => {
  it('says what changed and nothing that stayed', () => {
    expect(deedsOfEdit(lead, { status: 'won', lifecycle: 'lead', name: 'Ada L.', phone: '' }, ['Budget'])).toEqual([
      { leadId: 7, kind: 'status_changed', title: 'Status changed from new to won' },
      { leadId: 7, kind: 'profile_changed', title: 'Profile edited', detail: 'name, Budget' },
    ]);
    expect(deedsOfEdit(lead, { name: 'Ada' }, [])).toEqual([]);
  });

  it('names the new owner by id', () => {
    expect(deedsOfEdit(lead, { assignedTo: 3 }, [])).toEqual([{ leadId: 7, kind: 'owner_changed', title: 'Owner changed', subjectId: 3 }]);
  });
});
