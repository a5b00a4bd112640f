import { customFieldKey, isCustomFieldMapping, type CustomFieldKind } from './custom-field.js';
import { parseFieldValue } from './parse-field-value.js';

const options = [{ value: 'free', label: 'Free plan' }, { value: 'pro', label: 'Pro, yearly' }];
const parse = (kind: CustomFieldKind, raw: unknown) => parseFieldValue({ label: 'Plan', kind, options }, raw);
const valueOf = (kind: CustomFieldKind, raw: unknown) => {
  const parsed = parse(kind, raw);
  return parsed.ok ? parsed.value : parsed.message;
};

describe('parseFieldValue', () => {
  it.each(['text', 'textarea', 'number', 'date', 'select', 'multiselect', 'checkbox', 'url'] as const)('takes nothing for nothing known: %s', (kind) => {
    expect([null, undefined, '', '  '].map((raw) => valueOf(kind, raw))).toEqual([null, null, null, null]);
  });

  it.each<[CustomFieldKind, unknown, unknown]>([
    ['text', '  Ada ', 'Ada'], ['text', 12, '12'], ['text', ['a', 'b'], 'a, b'], ['textarea', 'a\nb', 'a\nb'],
    ['number', '12.5', 12.5], ['number', -3, -3], ['number', '0.1234567', 0.123457], ['number', -0, 0],
    ['date', '2024-02-29', '2024-02-29'],
    ['checkbox', true, true], ['checkbox', 'No', false], ['checkbox', ['yes'], true], ['checkbox', [], false],
    ['select', 'pro', 'pro'], ['select', 'free plan', 'free'], ['select', ['pro'], 'pro'],
    ['multiselect', ['pro', 'free', 'pro'], ['free', 'pro']], ['multiselect', 'free; pro', ['free', 'pro']], ['multiselect', 'Pro, yearly', ['pro']], ['multiselect', [], null],
    ['url', 'example.com/a', 'https://example.com/a'], ['url', 'http://example.com', 'http://example.com'],
  ])('reads %s %j', (kind, raw, value) => {
    expect(valueOf(kind, raw)).toEqual(value);
  });

  it.each<[CustomFieldKind, unknown]>([
    ['text', {}], ['text', 'a\u0000b'], ['text', 'a\nb'], ['text', '\ud800'], ['text', 'x'.repeat(1_001)],
    ['number', 'many'], ['number', Infinity], ['number', '1e400'], ['number', 1e15], ['number', true],
    ['date', '2023-02-29'], ['date', '31.12.2026'], ['date', '2026-13-01'], ['date', 20261231],
    ['checkbox', 'perhaps'], ['checkbox', {}],
    ['select', 'gold'], ['select', ['free', 'pro']], ['multiselect', ['free', 'gold']], ['multiselect', [{}]],
    ['url', 'javascript:alert(1)'], ['url', 'https://'], ['url', 'no spaces.example'], ['url', 'localhost'],
  ])('refuses %s %j in a sentence that names the field', (kind, raw) => {
    expect(parse(kind, raw)).toEqual({ ok: false, message: expect.stringMatching(/^Plan .*\.$/) });
  });

  it('survives names of an object’s own parts', () => {
    expect(valueOf('select', '__proto__')).toBe('Plan must be one of the options.');
  });
});

describe('a form field that maps to a custom field', () => {
  it('names it after a colon', () => {
    expect(isCustomFieldMapping('custom:budget_2')).toBe(true);
    expect(['email', 'custom:', 'custom:Budget', null].map((maps) => isCustomFieldMapping(maps))).toEqual([false, false, false, false]);
    expect(customFieldKey('custom:budget_2')).toBe('budget_2');
  });
});
