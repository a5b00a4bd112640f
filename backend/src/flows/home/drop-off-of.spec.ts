import type { FormField } from '@dmat/shared/forms/form-definition';
import { dropOffOf } from './drop-off-of.js';

const field = (name: string): FormField => ({ name, kind: 'text', label: name, required: false, maps: null });

describe('dropOffOf', () => {
  it('counts who left at a field as having seen all before it, and who sent the form as having seen all', () => {
    const fields = dropOffOf(['email', 'phone', 'wish'].map(field), {
      leftAt: new Map([['email', 2], ['phone', 5]]), answered: new Map([['email', 10], ['wish', 4]]), submissions: 10,
    });
    expect(fields.map(({ name, seen, answered, left_at: left }) => [name, seen, answered, left])).toEqual([['email', 17, 10, 2], ['phone', 15, 0, 5], ['wish', 10, 4, 0]]);
  });

  it('keeps a field that the form has no more, at the end', () => {
    expect(dropOffOf([field('email')], { leftAt: new Map([['fax', 3]]), answered: new Map(), submissions: 1 })).toMatchObject([
      { name: 'email', is_former: false, seen: 1 }, { name: 'fax', is_former: true, seen: 3, left_at: 3 },
    ]);
  });
});
