import { hmac } from '../../platform/crypto/crypto.js';
import { downloadLink } from './download-link.js';

const key = Buffer.alloc(32, 7);
const now = new Date('2027-03-01T10:00:00Z');
const site = (url: string) => ({ url, subKey: (purpose: string) => (purpose === 'form-result' ? key : Buffer.alloc(32)) });

describe('the link to a file in a mail', () => {
  it.each([
    ['https://site.example.test', '/'],
    ['https://site.example.test/blog', '/blog/'],
    ['https://site.example.test/blog/', '/blog/'],
  ])('of a site at %s leads to its download route under %s', (url, path) => {
    const link = new URL(downloadLink(site(url), 'f-1', now));
    expect(link.pathname).toBe(path);
    expect(link.searchParams.get('rest_route')).toBe('/dmat/v1/download/f-1');
  });

  it('is signed for this form and opens the file for seven days', () => {
    const [body, signature] = new URL(downloadLink(site('https://site.example.test'), 'f-1', now)).searchParams.get('proof')!.split('.') as [string, string];
    expect(signature).toBe(hmac(key, body).toString('base64url'));
    expect(JSON.parse(Buffer.from(body, 'base64url').toString())).toEqual({ form: 'f-1', ok: true, exp: Date.parse('2027-03-08T10:00:00Z') / 1000 });
  });
});
