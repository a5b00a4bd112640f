import { confirmPage } from './confirm-page.js';

const person = { address: 'a•••e@example.test', sender: 'Example Ltd' };

describe('confirmPage', () => {
  it('asks before anything counts, without a script and without another server', () => {
    const page = confirmPage({ kind: 'ask', ...person });
    expect(page).toContain('<form method="post">');
    expect(page).toContain('value="confirm"');
    expect(page).not.toMatch(/<script|https?:\/\//);
  });

  it('says in words that a link is too old and offers a new one', () => {
    const page = confirmPage({ kind: 'expired', ...person });
    expect(page).toContain('too old');
    expect(page).toContain('value="resend"');
  });

  it.each(['used', 'done'] as const)('has nothing to press when it is %s, and leads back', (kind) => {
    const page = confirmPage({ kind, ...person, back: { title: 'The <guide>', url: 'https://site.test/guide/?a=1&b="2"' } });
    expect(page).not.toContain('<button');
    expect(page).toContain('href="https://site.test/guide/?a=1&amp;b=&quot;2&quot;"');
    expect(page).toContain('The &lt;guide&gt;');
  });

  it('has nothing to press behind a wrong link', () => {
    expect(confirmPage({ kind: 'wrong-link' })).not.toContain('<form');
  });
});
