import type { FormField } from './form-definition.js';
import { answerMessages } from './messages.js';
import { validateAnswers } from './validate-answers.js';

const field = (extra: Partial<FormField>): FormField => ({
  name: 'answer', kind: 'text', label: 'Your answer', required: false, maps: null, ...extra,
});
const errorOf = (extra: Partial<FormField>, answer: unknown): string => {
  const result = validateAnswers([field(extra)], { answer });
  return result.ok ? '' : result.errors['answer'] ?? '';
};
const valueOf = (extra: Partial<FormField>, answer: unknown): unknown => {
  const result = validateAnswers([field(extra)], { answer });
  return result.ok ? result.values['answer'] : result.errors;
};
const options = [{ value: 's', label: 'Small' }, { value: 'l', label: 'Large' }];

describe('validateAnswers', () => {
  it('accepts a complete form and gives back trimmed values', () => {
    const fields = [field({ name: 'email', kind: 'email', required: true }), field({ name: 'note', kind: 'textarea' })];
    expect(validateAnswers(fields, { email: '  ada@example.com ', note: 'one\ntwo\n' }))
      .toEqual({ ok: true, values: { email: 'ada@example.com', note: 'one\ntwo' } });
  });

  it('leaves out what was not asked', () => {
    expect(validateAnswers([], { role: 'admin' })).toEqual({ ok: true, values: {} });
  });

  it.each([undefined, null, '', '   ', [], {}, '\u0000'])('says which required question is empty: %p', (answer) => {
    expect(errorOf({ required: true }, answer)).toBe('Fill in “Your answer”.');
  });

  it('lets an optional question be empty, whatever its kind', () => {
    for (const kind of ['text', 'email', 'phone', 'textarea', 'select', 'radio', 'checkboxes', 'consent'] as const) {
      expect(errorOf({ kind, options, minLength: 3, pattern: '\\d+' }, undefined)).toBe('');
    }
  });

  it.each(['ada@example.com', "o'neil+news@mail.example.co.uk", 'käthe@münchen.example'])('takes the address %s', (answer) => {
    expect(errorOf({ kind: 'email' }, answer)).toBe('');
  });

  it.each(['ada', 'ada@', '@example.com', 'ada@example', 'ada@@example.com', 'a b@example.com', 'ada@example..com',
    'ada@example.com,bob@example.com', 'Ada <ada@example.com>'])('refuses the address %s', (answer) => {
    expect(errorOf({ kind: 'email' }, answer)).toBe('Enter an email address like name@example.com.');
  });

  it.each(['+44 20 7946 0018', '(030) 123-456', '555.123.4567', '0049 30/123456 x12'])('takes the phone number %s', (answer) => {
    expect(errorOf({ kind: 'phone' }, answer)).toBe('');
  });

  it.each(['12345', 'call me', '+1 2 3', '0'.repeat(25)])('refuses the phone number %s', (answer) => {
    expect(errorOf({ kind: 'phone' }, answer)).toContain('phone number');
  });

  it('counts characters against the limits of the author and its own', () => {
    expect(errorOf({ minLength: 3 }, 'ab')).toBe('Use at least 3 characters for “Your answer”.');
    expect(errorOf({ maxLength: 3 }, 'abcd')).toBe('Use at most 3 characters for “Your answer”.');
    expect(errorOf({}, 'a'.repeat(256))).toContain('255');
    expect(errorOf({ kind: 'textarea' }, 'a'.repeat(5001))).toContain('5000');
  });

  it('matches a pattern against the whole answer, and never loses a lead to a broken one', () => {
    expect(errorOf({ pattern: '\\d{4}' }, '1234')).toBe('');
    expect(errorOf({ pattern: '\\d{4}' }, '12345')).toBe('Check how “Your answer” is written.');
    expect(errorOf({ pattern: '(' }, 'anything')).toBe('');
  });

  it('takes only offered answers', () => {
    expect(errorOf({ kind: 'radio', options }, 's')).toBe('');
    expect(errorOf({ kind: 'select', options }, 'xl')).toContain('one of the offered');
    expect(valueOf({ kind: 'checkboxes', options }, ['s', 'l'])).toEqual(['s', 'l']);
    expect(valueOf({ kind: 'checkboxes', options }, 's')).toEqual(['s']);
    expect(errorOf({ kind: 'checkboxes', options }, ['s', 'xl'])).toContain('one of the offered');
    expect(errorOf({ kind: 'checkboxes', options, required: true }, [])).toBe('Choose an answer for “Your answer”.');
  });

  it('reads a consent box as ticked only when it was ticked', () => {
    expect(valueOf({ kind: 'consent' }, 'on')).toBe(true);
    expect(valueOf({ kind: 'consent' }, undefined)).toBe(false);
    expect(valueOf({ kind: 'consent' }, 'no')).toBe(false);
    expect(errorOf({ kind: 'consent', required: true }, false)).toBe('Tick the box to continue.');
  });

  it('says the author\'s own words when there are some', () => {
    expect(errorOf({ required: true, message: 'We need this one.' }, '')).toBe('We need this one.');
  });

  it('keeps line breaks out of one-line answers', () => {
    expect(valueOf({}, 'Ada\r\nBcc: all@example.com')).toBe('Ada Bcc: all@example.com');
  });

  it('speaks the language it is given', () => {
    const german = { ...answerMessages, required: '„{label}“ fehlt.' };
    const result = validateAnswers([field({ required: true })], {}, german);
    expect(result).toEqual({ ok: false, errors: { answer: '„Your answer“ fehlt.' } });
  });
});
