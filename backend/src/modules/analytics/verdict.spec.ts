import { isPrefetch, judge, type Signs } from './verdict.js';

const nothing: Signs = { isBot: false, isPrefetch: false, isTooFast: false, types: ['page_view'] };

it.each<[Partial<Signs>, string]>([
  [{}, 'unknown'],
  [{ types: ['page_view', 'scroll', 'custom', 'form_view', 'form_submit'] }, 'unknown'],
  [{ types: ['page_view', 'engaged'] }, 'human'],
  [{ types: ['form_start'] }, 'human'],
  [{ types: ['cta_click'] }, 'human'],
  [{ isBot: true, types: ['cta_click'] }, 'machine'],
  [{ isPrefetch: true }, 'machine'],
  [{ isTooFast: true, types: ['engaged'] }, 'machine'],
])('%j is %s', (signs, verdict) => expect(judge({ ...nothing, ...signs })).toBe(verdict));

it.each([['prefetch', true], ['prefetch;prerender', true], ['preview', true], ['', false], [undefined, false]])(
  'a purpose of %j is one of looking ahead: %s', (purpose, expected) => expect(isPrefetch(purpose)).toBe(expected));
