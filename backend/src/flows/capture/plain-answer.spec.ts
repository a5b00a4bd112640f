import { hmac } from '../../platform/crypto/crypto.js';
import type { DescribedForm, SentForm } from '../../modules/forms/index.js';
import { plainAnswer, receiptOf } from './plain-answer.js';

const key = Buffer.alloc(32, 7);
const now = new Date('2026-11-23T10:00:00Z');
const described = (success: object = { kind: 'message', text: 'Thanks' }) => ({
  site: { url: 'https://site.example.test/', origins: ['https://site.example.test'], subKey: (purpose: string) => (purpose === 'form-result' ? key : Buffer.alloc(32)) },
  page: { url: 'https://site.example.test/offer/' }, form: { id: 'f-1', success },
}) as unknown as DescribedForm;
const sent = (pageUrl: string, answers: object = { email: 'x' }) => ({ pageUrl, answers }) as unknown as SentForm;

/** What the page reads out of its own address. */
function read(address: string) {
  const url = new URL(address);
  const [body, signature] = url.searchParams.get('dmat_result')!.split('.') as [string, string];
  expect(signature).toBe(hmac(key, body).toString('base64url'));
  return { url, form: url.searchParams.get('dmat_form'), result: JSON.parse(Buffer.from(body, 'base64url').toString()) as Record<string, unknown> };
}

describe('plainAnswer', () => {
  it('leads back to the page with the signed result, for ten minutes and without what was typed', () => {
    const { url, form, result } = read(plainAnswer(described(), sent('https://site.example.test/offer/?a=1'), { ok: true }, now));
    expect(url.pathname + url.searchParams.get('a')).toBe('/offer/1');
    expect(form).toBe('f-1');
    expect(result).toEqual({ form: 'f-1', ok: true, exp: now.getTime() / 1000 + 600 });
  });

  it('brings the faults back, and never what was typed: an address ends in logs', () => {
    const { result } = read(plainAnswer(described(), sent('https://site.example.test/offer/'), { ok: false, errors: { email: 'Wrong' } }, now));
    expect(result).toMatchObject({ ok: false, errors: { email: 'Wrong' } });
    expect(result).not.toHaveProperty('values');
  });

  it('goes where the form names, also by a path of the site', () => {
    expect(plainAnswer(described({ kind: 'redirect', url: 'https://shop.test/thanks' }), sent(''), { ok: true }, now)).toBe('https://shop.test/thanks');
    expect(plainAnswer(described({ kind: 'redirect', url: '/thanks/' }), sent(''), { ok: true }, now)).toBe('https://site.example.test/thanks/');
  });

  it('stays on the page while something is wrong, whatever the form names', () => {
    const answer = plainAnswer(described({ kind: 'redirect', url: 'https://shop.test/thanks' }), sent(''), { ok: false, errors: {} }, now);
    expect(new URL(answer).origin).toBe('https://site.example.test');
  });

  it.each(['https://evil.test/', 'https://site.example.test.evil.test/', 'not an address', ''])('never goes to %j because a browser said so', (pageUrl) => {
    expect(plainAnswer(described(), sent(pageUrl), { ok: true }, now)).toMatch(/^https:\/\/site\.example\.test\/offer\/\?/);
  });

  it('falls back to the front page where the page itself is of another origin', () => {
    const moved = described();
    moved.page.url = 'https://old.example.test/offer/';
    expect(plainAnswer(moved, sent('https://evil.test/'), { ok: true }, now)).toMatch(/^https:\/\/site\.example\.test\/\?/);
  });

  it('proves to the site that the form was sent, with the same signature and for as long', () => {
    const [body, signature] = receiptOf(described(), now).split('.') as [string, string];
    expect(signature).toBe(hmac(key, body).toString('base64url'));
    expect(JSON.parse(Buffer.from(body, 'base64url').toString())).toEqual({ form: 'f-1', ok: true, exp: now.getTime() / 1000 + 600 });
  });
});
