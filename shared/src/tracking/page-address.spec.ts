import { pageAddress } from './page-address.js';

it.each([
  ['https://acme.test/a/b', 'https://acme.test/a/b'],
  ['https://acme.test/a?utm_source=x&email=ann%40acme.test#top', 'https://acme.test/a'],
  ['https://acme.test/?p=12&gclid=1', 'https://acme.test/?p=12'],
  ['https://acme.test/a#?p=1', 'https://acme.test/a'],
  ['https://ann:secret@acme.test/a', 'https://acme.test/a'],
  ['https://acme.test?lang=de', 'https://acme.test?lang=de'],
])('knows %s as %s', (url, address) => expect(pageAddress(url)).toBe(address));

it('is never longer than a column', () => expect(pageAddress(`https://acme.test/${'a'.repeat(3000)}`)).toHaveLength(1024));
