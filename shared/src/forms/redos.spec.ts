import { checkAnswers } from './check-answers.js';
import type { FormField } from './form-definition.js';
import { answerMessages } from './messages.js';
import { parseFormDefinition } from './parse-form-definition.js';
import { isUsablePattern } from './usable-pattern.js';
import { validateAnswers } from './validate-answers.js';

const LONG = 50_000;
const nasty = ['a', '!', ' ', '0', '@', '.', 'a@a.', '-', '+1 ', '((', 'é', '\t', '\u0000', 'aA0', '999'].flatMap((part) => {
  const text = part.repeat(Math.ceil(LONG / part.length)).slice(0, LONG);
  return [text, `${text}!`, `${text}@`, `x@${text}`];
});
const kinds: FormField['kind'][] = ['text', 'email', 'phone', 'textarea', 'select', 'radio', 'checkboxes', 'hidden', 'consent', 'number', 'date', 'file'];
const field = (more: Partial<FormField>): FormField => ({
  name: 'x', kind: 'text', label: 'X', required: true, maps: null, maxLength: LONG, options: more.kind && ['select', 'radio', 'checkboxes'].includes(more.kind) ? [{ value: 'a', label: 'A' }] : undefined, ...more,
});
const timeOf = (work: () => void): number => {
  const began = Date.now();
  work();
  return Date.now() - began;
};

/** Expressions that take for ever on the wrong text; most were published as such. */
const runaway = [
  '(a+)+', '(a*)*', '(a|aa)+', '(a|a)*', '([a-zA-Z]+)*', '(.*)*x', '(\\w+\\s?)*', '(\\d+)+$', '^(([a-z])+.)+[A-Z]([a-z])+$', '(x+x+)+y', '((a+)b?)+', '(?:a+){2,}', '(a+){10,}b',
  '(\\s*\\w+)*$', '([^@]+)+@', '(a?){30}a{30}', '(.|\\s)*x', '(?:[a-z]+)+$', '((?:a|b)+)+c', '((ab?)c){20}', 'a*a*a*a*b', '(?:(?:a)|b)+',
];

describe('50,000 characters', () => {
  it.each(kinds)('in a field of kind %s are judged in less than 200 ms', (kind) => {
    for (const text of nasty) expect(timeOf(() => validateAnswers([field({ kind })], { x: kind === 'checkboxes' ? [text] : text }))).toBeLessThan(200);
  });

  const parsed = (more: object): FormField => {
    const result = parseFormDefinition({ id: '6f1d2c3b-4a59-4e6f-8a7b-9c0d1e2f3a4b', fields: [{ ...field({}), ...more }] });
    if (!result.ok) throw new Error(result.errors.join());
    return result.form.fields[0]!;
  };

  it.each(['\\d{5}', '[A-Z]{2}\\d+', '(?:\\+49)?\\d+', '[\\w.]+@[\\w.]+', '[a-z]+-[a-z]+', '.*x', '\\s*\\S+\\s*', '[^,]+,[^,]+', ...runaway])('against the pattern %s too, or the pattern is not used', (pattern) => {
    const usable = isUsablePattern(pattern) ? { pattern } : {};
    for (const text of [...nasty, ...nasty.map((one) => one.slice(0, 299))]) expect(timeOf(() => checkAnswers([parsed(usable)], { x: text }, answerMessages))).toBeLessThan(200);
  });

  it.each(runaway)('keeps %s away', (pattern) => {
    expect(isUsablePattern(pattern)).toBe(false);
  });

  it.each(['\\d{5}', '[A-Z]{2}\\d+', '(?:\\+49)?\\d+', '(a|b)c', '[(+*]+', '(?:ab)+', 'DE\\d{9}|ATU\\d{8}', '\\p{L}+ \\p{L}+', '(?:[A-Z]{1,2}\\d)?x'])('lets %s through', (pattern) => {
    expect(isUsablePattern(pattern)).toBe(true);
  });

  it('in a condition are compared in no time', () => {
    for (const text of nasty) expect(timeOf(() => validateAnswers([field({ name: 'y' }), field({ when: [{ field: 'y', is: 'contains', value: text.slice(0, 255) }] })], { y: text, x: text }))).toBeLessThan(200);
  });
});
