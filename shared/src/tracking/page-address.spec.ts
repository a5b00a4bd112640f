import { pageAddress, withoutPrefill } from './page-address.js';

it.each([
  ['https://acme.test/a/b', 'https://acme.test/a/b'],
  ['https://acme.test/a?utm_source=x&email=ann%40acme.test#top', 'https://acme.test/a'],
  ['https://acme.test/?p=12&gclid=1', 'https://acme.test/?p=12'],
  ['https://acme.test/a#?p=1', 'https://acme.test/a'],
  ['https://ann:secret@acme.test/a', 'https://acme.test/a'],
  ['https://acme.test?lang=de', 'https://acme.test?lang=de'],
])('knows %s as %s', (url, address) => expect(pageAddress(url)).toBe(address));

it('is never longer than a column', () => expect(pageAddress(`https://acme.test/${'a'.repeat(3000)}`)).toHaveLength(1024));

it.each([
  ['https://acme.test/a?dmat_prefill=S3-_x', 'https://acme.test/a'],
  ['https://acme.test/a?p=1&dmat_prefill=S3-_x#top', 'https://acme.test/a?p=1#top'],
  ['https://acme.test/a?dmat_prefill=S3&utm_source=x', 'https://acme.test/a?utm_source=x'],
  ['https://acme.test/a?p=1&dmat_prefill=S3&dmat_prefill=S4&utm_source=x', 'https://acme.test/a?p=1&utm_source=x'],
  ['https://acme.test/a?b=dmat_prefill', 'https://acme.test/a?b=dmat_prefill'],
])('keeps of %s only %s', (url, rest) => expect(withoutPrefill(url)).toBe(rest));
