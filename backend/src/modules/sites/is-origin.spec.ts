import { isOrigin } from './is-origin.js';

describe('isOrigin', () => {
  it.each(['https://example.com', 'http://127.0.0.1:8400', 'https://xn--bcher-kva.example', 'http://localhost:3000', 'http://[::1]:8080'])('accepts %s', (text) => {
    expect(isOrigin(text)).toBe(true);
  });

  it.each(['https://example.com/', 'https://example.com/blog', 'https://EXAMPLE.com', 'https://example.com:443', 'https://*.example.com', '*', 'null', '', 'ftp://example.com',
    'https://user@example.com', 'https://example.com?x', 'javascript:alert(1)', 7, null, ['https://example.com']])('refuses %s', (text) => {
    expect(isOrigin(text)).toBe(false);
  });
});
