import { askedFields } from './asked-fields.js';
import { conditionVectors } from './condition-vectors.js';
import type { FormField } from './form-definition.js';
import { validateAnswers } from './validate-answers.js';

const field = (more: Partial<FormField>): FormField => ({ name: 'x', kind: 'text', label: 'X', required: false, maps: null, ...more });
const said = (more: Partial<FormField>, answer: unknown, size?: number) => {
  const check = validateAnswers([field(more)], { x: answer }, undefined, size === undefined ? {} : { x: size });
  return check.ok ? check.values['x'] : check.errors['x'];
};

describe('a number', () => {
  it.each(['0', '-3', '12.5', ' 7 '])('is taken: %j', (answer) => {
    expect(said({ kind: 'number' }, answer)).toBe(answer.trim());
  });
  it.each(['many', '1e9', '0x10', 'NaN', '12,5', '--1', '9'.repeat(40)])('is asked for instead of %j', (answer) => {
    expect(said({ kind: 'number' }, answer)).toBe('Enter a number for “X”.');
  });
  it('lies between its limits and on its steps', () => {
    const seats = { kind: 'number', min: 1, max: 9, step: 0.5 } as const;
    expect(['0', '10', '2.3', '2.5', '1', '9'].map((answer) => said(seats, answer))).toEqual([
      'Enter 1 or more for “X”.', 'Enter 9 or less for “X”.', 'Enter a multiple of 0.5 for “X”.', '2.5', '1', '9',
    ]);
    expect(said({ kind: 'number', step: 0.1 }, '0.3')).toBe('0.3');
  });
});

describe('a date', () => {
  it.each(['2026-02-31', '2026-13-01', '31.12.2026', 'tomorrow', '2026-1-1', '20260101'])('is asked for instead of %j', (answer) => {
    expect(said({ kind: 'date' }, answer)).toBe('Enter a whole date for “X”: day, month and year.');
  });
  it('lies between its first and its last day', () => {
    const day = { kind: 'date', min: '2026-01-01', max: '2026-12-31' } as const;
    expect(['2025-12-31', '2027-01-01', '2026-02-28'].map((answer) => said(day, answer)))
      .toEqual(['Choose 2026-01-01 or a later day for “X”.', 'Choose 2026-12-31 or an earlier day for “X”.', '2026-02-28']);
  });
});

describe('a file', () => {
  it('is of a kind that was asked for and not too large', () => {
    const cv = { kind: 'file', accept: ['pdf', 'jpg'], maxMegabytes: 1 } as const;
    expect(said({ ...cv, accept: [...cv.accept] }, 'cv.PDF', 1_048_576)).toBe('cv.PDF');
    expect(said({ ...cv, accept: [...cv.accept] }, 'me.jpeg', 5)).toBe('me.jpeg');
    expect(said({ ...cv, accept: [...cv.accept] }, 'cv.exe', 5)).toBe('Choose a file of one of these kinds for “X”: pdf, jpg.');
    expect(said({ ...cv, accept: [...cv.accept] }, 'cv.pdf', 1_048_577)).toBe('Choose a file of at most 1 MB for “X”.');
    expect(said({ kind: 'file', required: true }, '')).toBe('Fill in “X”.');
  });
});

describe('a question under a condition', () => {
  it.each(conditionVectors)('$answer $is $value: $asked', ({ is, value, answer, asked }) => {
    const fields = [field({ name: 'source' }), field({ when: [{ field: 'source', is: is as never, value }] })];
    expect(askedFields(fields, { source: answer }).length === 2).toBe(asked);
  });

  it('is neither required nor kept while it is not asked', () => {
    const fields = [field({ name: 'size' }), field({ required: true, when: [{ field: 'size', is: 'equals', value: 'large' }] })];
    expect(validateAnswers(fields, { size: 'small', x: 'typed before' })).toEqual({ ok: true, values: { size: 'small' } });
    expect(validateAnswers(fields, { size: 'large' })).toEqual({ ok: false, errors: { x: 'Fill in “X”.' } });
  });

  it('is not asked when the question it hangs on is not', () => {
    const fields = [field({ name: 'a' }), field({ name: 'b', when: [{ field: 'a', is: 'filled', value: '' }] }), field({ name: 'c', when: [{ field: 'b', is: 'equals', value: '1' }] })];
    expect(askedFields(fields, { b: '1' }).map(({ name }) => name)).toEqual(['a']);
    expect(askedFields(fields, { a: '1', b: '1' }).map(({ name }) => name)).toEqual(['a', 'b', 'c']);
  });

  it('is asked when it hangs on itself, on nothing, or on one that hangs on it', () => {
    expect(askedFields([field({ when: [{ field: 'x', is: 'filled', value: '' }] })], {})).toHaveLength(1);
    expect(askedFields([field({ when: [{ field: 'gone', is: 'filled', value: '' }] })], {})).toHaveLength(1);
    const circle = [field({ name: 'a', when: [{ field: 'b', is: 'empty', value: '' }] }), field({ name: 'b', when: [{ field: 'a', is: 'empty', value: '' }] })];
    expect(askedFields(circle, {}).length).toBeGreaterThan(0);
  });

  it('needs no answer at all where a known visitor was not asked', () => {
    expect(validateAnswers([field({ ask: 'unknown', required: true })], {})).toEqual({ ok: true, values: {} });
    expect(validateAnswers([field({ ask: 'unknown', required: true })], { x: '' }).ok).toBe(false);
  });
});
