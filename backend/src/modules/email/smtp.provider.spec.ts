import { MailSink, type Mood } from '../../../test/support/mail-server.js';
import type { Delivery } from '../../domain/messaging/delivery.js';
import type { Config } from '../../platform/config/config.js';
import { SmtpProvider } from './smtp.provider.js';

const delivery = (change: Partial<Delivery> = {}): Delivery => ({
  id: 42, companyId: 7, to: 'ada@example.test', subject: 'Willkommen, Ada ✨', kind: 'welcome', source: 'submission-9',
  parts: { html: '<p>Hello Ada</p>', preheader: 'Hello', from_name: 'Grace Höpper', from_email: '', sender: 'Example Ltd', language: 'en' },
  unsubscribeUrl: `https://api.example.test/api/public/unsubscribe/${'a'.repeat(180)}`, ...change,
});

describe('SmtpProvider against a mail server', () => {
  let sink: MailSink;
  let provider: SmtpProvider;

  beforeEach(async () => {
    sink = new MailSink();
    provider = new SmtpProvider({ smtpUrl: await sink.listen(), mailFrom: 'DMAT <hello@example.test>' } as Config);
  });

  afterEach(async () => {
    await provider.close();
    await sink.close();
  });

  it('delivers a mail with both bodies and the headers of RFC 8058', async () => {
    expect(await provider.send(delivery())).toEqual({ kind: 'accepted', providerId: expect.stringContaining('queued') });
    const [mail] = sink.mails;
    expect(mail).toMatchObject({ subject: 'Willkommen, Ada ✨', recipients: ['ada@example.test'], sender: 'hello@example.test', messageId: '<dmat.7.42@example.test>' });
    expect(mail?.from?.value[0]).toEqual({ name: 'Grace Höpper', address: 'hello@example.test' });
    expect(mail?.text).toContain('Hello Ada');
    expect(mail?.html).toContain('Hello Ada');
    const header = (key: string) => mail?.headerLines.find((line) => line.key === key)?.line.replace(/\r\n\s+/g, '');
    expect(header('list-unsubscribe')?.replace(/\s/g, '')).toContain(`<${delivery().unsubscribeUrl}>,<mailto:`);
    expect(header('list-unsubscribe-post')).toBe('List-Unsubscribe-Post: List-Unsubscribe=One-Click');
    expect(header('feedback-id')).toBe('Feedback-ID: submission-9:welcome:7:dmat');
  });

  it.each([
    'Hi\r\nBcc: victim@example.test', 'Hi\nX-Evil: 1', 'Hi\u0000\r\n\r\nnew body', '=?utf-8?q?Hi=0D=0ABcc:_victim@example.test?=',
  ])('lets no header in through the subject %j or the sender\'s name', async (text) => {
    await provider.send(delivery({ subject: text, parts: { ...delivery().parts, from_name: text } }));
    const [mail] = sink.mails;
    expect(mail?.recipients).toEqual(['ada@example.test']);
    expect(mail?.headers.has('bcc')).toBe(false);
    expect(mail?.headers.has('x-evil')).toBe(false);
    expect(mail?.html).toContain('Hello Ada');
  });

  it('sends nothing to a list of addresses', async () => {
    expect(await provider.send(delivery({ to: 'a@example.test,b@example.test' }))).toMatchObject({ kind: 'permanent', isAddressDead: true });
    expect(sink.offered).toBe(0);
  });

  it.each([
    ['busy', { kind: 'transient', isProviderAway: false }],
    ['rate-limit', { kind: 'rate-limit' }],
    ['refuse', { kind: 'permanent', isAddressDead: false }],
    ['no-such-user', { kind: 'permanent', isAddressDead: true }],
    ['accept-and-drop', { kind: 'ambiguous' }],
  ] as [Mood, object][])('understands a server that is in the mood "%s"', async (mood, outcome) => {
    sink.mood = mood;
    expect(await provider.send(delivery())).toMatchObject(outcome);
    expect(sink.offered).toBeLessThanOrEqual(1);
  });

  it('calls a server that is not there away', async () => {
    await sink.close();
    expect(await provider.send(delivery())).toMatchObject({ kind: 'transient', isProviderAway: true });
    sink = new MailSink();
    await sink.listen();
  });
});
