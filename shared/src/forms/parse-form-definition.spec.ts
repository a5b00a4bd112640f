import { parseFormDefinition } from './parse-form-definition.js';
import { isUsablePattern } from './usable-pattern.js';
import { noWelcome, parseWelcome } from './welcome.js';

const id = '6f1d2c3b-4a59-4e6f-8a7b-9c0d1e2f3a4b';
const email = { name: 'email', kind: 'email', label: 'Email', required: true, maps: 'email' };
const parse = (extra: Record<string, unknown>) => parseFormDefinition({ id, name: 'Contact', fields: [email], ...extra });
const errorsOf = (extra: Record<string, unknown>): string[] => {
  const result = parse(extra);
  return result.ok ? [] : result.errors;
};

describe('parseFormDefinition', () => {
  it('reads a small form and fills what was left out', () => {
    expect(parse({})).toEqual({
      ok: true,
      form: { id, name: 'Contact', fields: [email], tags: [], source: 'landing_page', campaign: '', success: { kind: 'message', text: '' } },
    });
  });

  it('drops what it does not know', () => {
    const result = parse({ company_id: 7, fields: [{ ...email, onclick: 'x' }], source: 'moon' });
    expect(result).toMatchObject({ ok: true, form: { source: 'landing_page', fields: [email] } });
    expect(JSON.stringify(result)).not.toContain('onclick');
  });

  it.each([null, 'form', [], 7])('refuses %p without throwing', (input) => {
    expect(parseFormDefinition(input).ok).toBe(false);
  });

  it('says everything that is wrong at once', () => {
    expect(errorsOf({ id: 'x', fields: [{ kind: 'magic' }, { ...email, name: 'Bad Name' }, { ...email, name: '__proto__' }] }))
      .toHaveLength(4);
  });

  it('refuses two fields of one name, choices without answers, and consent without words', () => {
    expect(errorsOf({ fields: [email, email] })).toEqual(['Two fields are named “email”.']);
    expect(errorsOf({ fields: [{ ...email, kind: 'select' }] })).toEqual(['“Email” offers no answers.']);
    expect(errorsOf({ fields: [{ ...email, kind: 'consent' }] })).toEqual(['“Email” does not say what is agreed to.']);
    expect(errorsOf({ fields: [] })).toEqual(['The form asks nothing.']);
  });

  it('keeps the exact text of a consent', () => {
    const consent = { purpose: 'marketing', channels: ['email', 'fax'], text: ' Yes, write to me. ' };
    expect(parse({ fields: [{ ...email, kind: 'consent', consent }] })).toMatchObject({
      ok: true, form: { fields: [{ consent: { purpose: 'marketing', channels: ['email'], text: ' Yes, write to me. ' } }] },
    });
  });

  it('leaves out limits and patterns that cannot work instead of refusing the form', () => {
    const result = parse({ fields: [{ ...email, minLength: 9, maxLength: 3, pattern: '(a+)+$' }] });
    expect(result).toEqual({ ok: true, form: expect.objectContaining({ fields: [{ ...email, maxLength: 3 }] }) });
  });

  it('reads what only some kinds of question have, and leaves out what cannot work', () => {
    const read = (more: Record<string, unknown>) => {
      const result = parse({ fields: [{ name: 'x', kind: 'text', label: 'X', ...more }] });
      return result.ok && result.form.fields[0];
    };
    expect(read({ kind: 'number', min: 1, max: 0, step: -1 })).toEqual({ name: 'x', kind: 'number', label: 'X', required: false, maps: null, min: 1 });
    expect(read({ kind: 'date', min: '2026-01-01', max: 'soon', step: 1 })).toEqual({ name: 'x', kind: 'date', label: 'X', required: false, maps: null, min: '2026-01-01' });
    expect(read({ kind: 'file', accept: ['exe', 'pdf'], maxMegabytes: 900 })).toMatchObject({ accept: ['pdf'], maxMegabytes: 10 });
    expect(read({ when: [{ field: 'y', is: 'equals', value: 1 }, { field: '../y', is: 'equals' }, { field: 'y', is: 'like' }] }))
      .toMatchObject({ when: [{ field: 'y', is: 'equals', value: '' }] });
    expect(read({ ask: 'turn', required: true })).toMatchObject({ ask: 'turn', required: false });
    expect(read({ maps: 'custom:plan' })).toMatchObject({ maps: 'custom:plan' });
    expect(read({ maps: 'custom:Plan!' })).toMatchObject({ maps: null });
  });

  it('redirects only to web addresses and paths of the site', () => {
    const target = (url: string) => {
      const result = parse({ success: { kind: 'redirect', url } });
      return result.ok && result.form.success.kind;
    };
    expect([target('https://example.com/thanks'), target('/thanks')]).toEqual(['redirect', 'redirect']);
    expect([target('javascript:alert(1)'), target('//evil.example'), target('')]).toEqual(['message', 'message', 'message']);
  });
});

describe('isUsablePattern', () => {
  it.each(['\\d{5}', '[A-Z]{2}\\d+', '(?:\\+49)?\\d+', '(a|b)c'])('lets an author use %s', (pattern) => {
    expect(isUsablePattern(pattern)).toBe(true);
  });

  it.each(['', '(', '(a+)+', '(a|a)*', '([a-z]+)*x', '((a)b*)+', 'a'.repeat(201)])('keeps %s away from a server', (pattern) => {
    expect(isUsablePattern(pattern)).toBe(false);
  });
});

describe('parseWelcome', () => {
  it('reads anything as a welcome without throwing', () => {
    expect(parseWelcome(null)).toEqual(noWelcome);
    expect(parseWelcome({ enabled: true, subject: 'Hi\r\nBcc: x', body: 'Hello', from_name: 3 }))
      .toEqual({ enabled: true, subject: 'Hi Bcc: x', body: 'Hello', from_name: '', from_email: '' });
  });
});
