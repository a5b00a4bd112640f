import { mailboxKey } from './mailbox-key.js';

describe('mailboxKey', () => {
  it.each([
    ['Ada+news@Example.test', 'ada@example.test'],
    ['a.d.a+1@gmail.com', 'ada@gmail.com'],
    ['ada@googlemail.com', 'ada@gmail.com'],
    ['a.da@example.test', 'a.da@example.test'],
    ['+@example.test', '+@example.test'],
  ])('takes %s for the mailbox %s', (email, mailbox) => {
    expect(mailboxKey(email)).toBe(mailbox);
  });
});
