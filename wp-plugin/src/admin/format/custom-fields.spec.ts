import { fieldValueText, optionValue } from './custom-fields';

const options = [{ value: 'free', label: 'Free plan' }, { value: 'pro', label: 'Pro' }];

describe('a value of a custom field', () => {
  it('is shown in words', () => {
    expect(fieldValueText({ kind: 'checkbox', options: [] }, false)).toBe('No');
    expect(fieldValueText({ kind: 'select', options }, 'free')).toBe('Free plan');
    expect(fieldValueText({ kind: 'multiselect', options }, ['free', 'gone'])).toBe('Free plan, gone');
    expect(fieldValueText({ kind: 'date', options: [] }, '2026-02-28')).toContain('28');
    expect(fieldValueText({ kind: 'text', options: [] }, null)).toBe('');
  });
});

describe('a new option', () => {
  it('is stored under a name of its own without a comma', () => {
    expect(optionValue('Pro, yearly', [])).toBe('pro_yearly');
    expect(optionValue('Pro yearly', ['pro_yearly'])).toBe('pro_yearly_2');
    expect(optionValue('無料', [])).toBe('無料');
    expect(optionValue('!!!', [])).toBe('option');
  });
});
