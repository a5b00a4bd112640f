import type { Delivery } from '../../domain/messaging/delivery.js';
import { composeMail, UnfitAddress } from './compose-mail.js';

const installation = { name: 'DMAT', address: 'hello@example.test' };
const delivery: Delivery = {
  id: 42, companyId: 7, to: 'ada@example.test', subject: 'Welcome', kind: 'welcome', source: 'submission-9',
  parts: { html: '<p>Hello <a href="https://unsubscribe.invalid/0f6d1c">stop</a></p>', preheader: 'Hello', from_name: '', from_email: '', sender: 'Example Ltd', language: 'en' },
  unsubscribeUrl: 'https://api.example.test/api/public/unsubscribe/abc',
};
const withParts = (parts: Partial<Delivery['parts']>): Delivery => ({ ...delivery, parts: { ...delivery.parts, ...parts } });

describe('composeMail', () => {
  it('carries the one-click way out, ids and both bodies', () => {
    const mail = composeMail(delivery, installation);
    expect(mail.headers).toMatchObject({
      'List-Unsubscribe': '<https://api.example.test/api/public/unsubscribe/abc>, <mailto:hello@example.test?subject=unsubscribe%2042>',
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      'Feedback-ID': 'submission-9:welcome:7:dmat',
    });
    expect(mail.messageId).toBe('<dmat.7.42@example.test>');
    expect(mail.text).toContain('Unsubscribe: https://api.example.test/api/public/unsubscribe/abc');
    expect(mail.html).toContain('href="https://api.example.test/api/public/unsubscribe/abc"');
    expect(mail.html).not.toContain('unsubscribe.invalid');
    expect(mail.text).not.toContain('unsubscribe.invalid');
  });

  it('writes in the name of the company unless the form names somebody', () => {
    expect(composeMail(delivery, installation).from).toEqual({ name: 'Example Ltd', address: 'hello@example.test' });
    expect(composeMail(withParts({ from_name: 'Grace', from_email: 'grace@example.test' }), installation).from)
      .toEqual({ name: 'Grace', address: 'grace@example.test' });
  });

  it.each(['a@example.test, b@example.test', 'a@example.test\r\nBcc: b@example.test', 'A <a@example.test>', 'a@example.test\u0000'])('never sends to %j', (to) => {
    expect(() => composeMail({ ...delivery, to }, installation)).toThrow(UnfitAddress);
    expect(() => composeMail(withParts({ from_email: to }), installation)).toThrow(UnfitAddress);
  });

  it('makes single lines of names and subjects', () => {
    const mail = composeMail({ ...withParts({ from_name: 'Ada\r\nBcc: x@example.test' }), subject: 'Hi\nTo: y@example.test' }, installation);
    expect(mail.from).toMatchObject({ name: 'Ada Bcc: x@example.test' });
    expect(mail.subject).toBe('Hi To: y@example.test');
  });

  it('escapes the company name in the frame', () => {
    expect(composeMail(withParts({ sender: '<script>x</script>' }), installation).html).not.toContain('<script>');
  });
});
