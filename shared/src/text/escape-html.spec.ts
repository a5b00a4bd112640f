import { escapeHtml } from './escape-html.js';

describe('escapeHtml', () => {
  it('leaves no character that could end a tag or an attribute', () => {
    expect(escapeHtml('<a href="x" title=\'y\'>&')).toBe('&lt;a href=&quot;x&quot; title=&#39;y&#39;&gt;&amp;');
  });
});
