import { deedsOfBulk, deedsOfUndo } from './deeds-of-bulk.js';

const line = ({ kind, title, subjectId }: { kind: string; title: string; subjectId?: number | null }) => [kind, title, subjectId ?? null];

describe('deedsOfBulk and deedsOfUndo', () => {
  it.each([
    ['tag', 'fair', '', ['tag_added', 'Tagged “fair”', null], ['tag_removed', 'Tag “fair” removed', null]],
    ['untag', 'fair', 'worn', ['tag_removed', 'Tag “fair” removed', null], ['tag_added', 'Tagged “fair”', null]],
    ['status', 'won', 'new', ['status_changed', 'Status changed from new to won', null], ['status_changed', 'Status changed from won back to new', null]],
    ['owner', '7', '', ['owner_changed', 'Owner changed', 7], ['owner_changed', 'Owner taken away', null]],
    ['owner', '', '7', ['owner_changed', 'Owner taken away', null], ['owner_changed', 'Owner changed', 7]],
    ['delete', '', '', ['deleted', 'Deleted', null], ['restored', 'Brought back', null]],
  ] as const)('tell of %s %s on a lead that was “%s”', (action, value, was, done, undone) => {
    expect(deedsOfBulk({ action, value }, [{ leadId: 1, was }]).map(line)).toEqual([done]);
    expect(deedsOfUndo({ action, value }, [{ leadId: 1, was }]).map(line)).toEqual([undone]);
  });
});
