import { isPricingPage } from './is-pricing-page.js';

it.each([
  'https://acme.test/pricing',
  'https://acme.test/pricing/',
  'https://acme.test/en/our-pricing?utm_source=x',
  'https://acme.test/preise#pro',
  'https://acme.test/produkt/tarife/',
  'https://acme.test/pre%C3%A7os',
  'https://acme.test/Pricing.html',
  '/pricing',
])('takes %s for a pricing page', (url) => expect(isPricingPage(url)).toBe(true));

it.each([
  'https://acme.test/',
  'https://pricing.test/about',
  'https://acme.test/?page=pricing',
  'https://acme.test/blog/enterprise-news',
  'https://acme.test/surprises',
  'https://acme.test/%E0%A4%A',
  'not an address',
])('does not take %s for a pricing page', (url) => expect(isPricingPage(url)).toBe(false));
