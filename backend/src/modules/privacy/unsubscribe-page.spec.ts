import { unsubscribePage } from './unsubscribe-page.js';

describe('unsubscribePage', () => {
  it('asks before it does anything, without a script', () => {
    const page = unsubscribePage({ kind: 'ask', address: 'a•••e@example.test', sender: 'Example Ltd' });
    expect(page).toContain('a•••e@example.test');
    expect(page).toContain('<form method="post">');
    expect(page).not.toMatch(/<script|https?:\/\//);
  });

  it('offers the way back once it is done', () => {
    expect(unsubscribePage({ kind: 'done', address: 'a•••', sender: 'Example Ltd' })).toContain('value="subscribe"');
  });

  it('shows a company name that is markup as letters', () => {
    const page = unsubscribePage({ kind: 'ask', address: 'a', sender: '<img src=x onerror=alert(1)>' });
    expect(page).not.toContain('<img');
  });

  it('has nothing to press behind a wrong link', () => {
    expect(unsubscribePage({ kind: 'wrong-link' })).not.toContain('<form');
  });
});
