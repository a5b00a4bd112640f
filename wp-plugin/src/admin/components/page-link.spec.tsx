/** @jest-environment node */
import { renderToStaticMarkup } from 'react-dom/server';
import { OwnHosts, PageLink } from './page-link';

const shown = (address: string) =>
  renderToStaticMarkup(
    <OwnHosts.Provider value={new Set(['example.com', 'landing.example:8080'])}>
      <PageLink address={address} text="The guide" />
    </OwnHosts.Provider>,
  );

describe('the page a form was sent from', () => {
  it.each(['https://example.com/guide/?a=1', 'http://EXAMPLE.com:80/', 'https://landing.example:8080/x'])('is a link when it is ours: %s', (address) => {
    expect(shown(address)).toMatch(/^<a href="[^"]+" target="_blank" rel="noreferrer">The guide/);
  });

  it.each(['https://evil.example/guide', 'https://example.com.evil.example/', 'https://example.com@evil.example/', 'https://evil@example.com/', 'https://example.com:8443/', 'javascript:alert(1)', 'example.com', '/guide'])(
    'is text with a hint when it is elsewhere: %s',
    (address) => {
      const html = shown(address);
      expect(html).not.toContain('<a');
      expect(html).not.toContain('The guide');
      expect(html).toContain(address);
      expect(html).toContain('elsewhere');
    },
  );

  it('is a link all the same when no visitor named it', () => {
    expect(renderToStaticMarkup(<PageLink address="https://shop.example/" text="Shop" isTrusted />)).toMatch(/^<a /);
  });
});
