import { classifySmtp } from './classify-smtp.js';

const fault = (more: object) => ({ message: 'failed', ...more });

describe('classifySmtp', () => {
  it.each([
    ['nobody listens', fault({ code: 'ESOCKET' }), false, { kind: 'transient', isProviderAway: true }],
    ['the greeting does not come', fault({ code: 'ETIMEDOUT', command: 'CONN' }), false, { kind: 'transient', isProviderAway: true }],
    ['our password is wrong', fault({ code: 'EAUTH', responseCode: 535 }), false, { kind: 'transient', isProviderAway: true }],
    ['the mailbox is greylisted', fault({ code: 'EENVELOPE', responseCode: 451, response: '451 4.7.1 Greylisted' }), false, { kind: 'transient', isProviderAway: false }],
    ['we are too fast', fault({ code: 'EMESSAGE', responseCode: 450, response: '450 4.7.0 Too many messages' }), true, { kind: 'rate-limit' }],
    ['the server shuts down', fault({ code: 'EENVELOPE', responseCode: 421, response: '421 closing' }), false, { kind: 'rate-limit' }],
    ['there is no such person', fault({ code: 'EENVELOPE', responseCode: 550, command: 'RCPT TO', response: '550 5.1.1 User unknown' }), false, { kind: 'permanent', isAddressDead: true }],
    ['there is no such person, in words', fault({ code: 'EENVELOPE', responseCode: 550, command: 'RCPT TO', response: '550 No such user here' }), false, { kind: 'permanent', isAddressDead: true }],
    ['there is no such person, said after the text', fault({ code: 'EMESSAGE', responseCode: 550, command: 'DATA', response: '550 5.1.1 No such user' }), true, { kind: 'permanent', isAddressDead: true }],
    ['we are blocked in words that sound alike', fault({ code: 'EENVELOPE', responseCode: 550, command: 'RCPT TO', response: '550 5.7.1 Mailbox unavailable: sender blocked' }), false, { kind: 'permanent', isAddressDead: false }],
    ['the text is refused in words that sound alike', fault({ code: 'EMESSAGE', responseCode: 554, command: 'DATA', response: '554 The site you link to does not exist' }), true, { kind: 'permanent', isAddressDead: false }],
    ['the mailbox is full', fault({ code: 'EENVELOPE', responseCode: 552, command: 'RCPT TO', response: '552 5.2.2 Mailbox full' }), false, { kind: 'permanent', isAddressDead: false }],
    ['the content is refused', fault({ code: 'EMESSAGE', responseCode: 554, command: 'DATA', response: '554 5.7.1 Spam' }), true, { kind: 'permanent', isAddressDead: false }],
    ['the connection ends before the mail was sent', fault({ code: 'ECONNECTION' }), false, { kind: 'transient' }],
    ['the connection ends after the mail was sent', fault({ code: 'ECONNECTION' }), true, { kind: 'ambiguous' }],
    ['our deadline ends after the mail was sent', fault({ code: 'ABORT_ERR' }), true, { kind: 'ambiguous' }],
  ])('when %s', (_when, error, isSent, outcome) => {
    expect(classifySmtp(error, isSent)).toMatchObject(outcome);
  });

  it('keeps what the server said, bounded', () => {
    expect(classifySmtp(fault({ responseCode: 554, response: `554 ${'x '.repeat(500)}` }), true).detail.length).toBeLessThanOrEqual(300);
  });
});
