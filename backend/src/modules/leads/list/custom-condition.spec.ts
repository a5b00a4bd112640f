import type { CustomField, CustomFieldKind } from '@dmat/shared/leads/custom-field';
import { customCondition } from './custom-condition.js';

const field = (kind: CustomFieldKind): CustomField => ({ id: 4, key: 'x', label: 'X', kind, options: [{ value: 'a', label: 'A' }, { value: 'b', label: 'B' }] });
const sqlOf = (kind: CustomFieldKind, text: string) => {
  const read = customCondition(field(kind), text);
  return typeof read === 'string' ? read : [read.on.sql, ...read.on.values];
};

describe('customCondition', () => {
  it('compares with the column the kind is kept in', () => {
    expect(sqlOf('text', 'Ulm')).toEqual(['value_text IN (?)', ['Ulm']]);
    expect(sqlOf('number', '5')).toEqual(['value_number IN (?)', [5]]);
    expect(sqlOf('checkbox', 'yes')).toEqual(['value_number IN (?)', [1]]);
    expect(sqlOf('date', 'gt:2026-01-31')).toEqual(['value_date > ?', '2026-01-31']);
    expect(sqlOf('select', 'any:a,B')).toEqual(['value_text IN (?)', ['a', 'b']]);
    expect(sqlOf('multiselect', 'any:a,b')).toEqual(['(JSON_CONTAINS(value_json, ?) OR JSON_CONTAINS(value_json, ?))', '"a"', '"b"']);
  });

  it('takes a text with a colon as itself, unless it begins with an operator', () => {
    expect(sqlOf('text', 'note: call')).toEqual(['value_text IN (?)', ['note: call']]);
    expect(sqlOf('text', 'eq:gt:5')).toEqual(['value_text IN (?)', ['gt:5']]);
  });

  it('takes the signs of patterns literally', () => {
    expect(sqlOf('text', 'contains:5%_')).toEqual(['value_text LIKE ?', '%5\\%\\_%']);
  });

  it('says what does not fit', () => {
    expect(sqlOf('number', 'much')).toBe('X must be a number.');
    expect(sqlOf('number', 'contains:1')).toBe('X cannot be searched by a part of it.');
    expect(sqlOf('text', 'gt:a')).toBe('X has no order.');
    expect(sqlOf('text', '')).toBe('X needs a value to compare with.');
    expect(sqlOf('select', 'c')).toBe('X must be one of the options.');
  });
});
