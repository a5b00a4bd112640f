import { visitActivity, type Deed } from './visit-activity.js';

const occurredAt = new Date('2026-11-23T10:00:00Z');
const deed = (more: Partial<Deed>): Deed => ({ kind: 'page_view', url: 'https://acme.test/pricing', title: 'Pricing', data: {}, session: '7', occurredAt, ...more });

it.each<[Partial<Deed>, object]>([
  [{}, { kind: 'page_view', title: 'Visited Pricing', url: 'https://acme.test/pricing' }],
  [{ title: '' }, { title: 'Visited /pricing' }],
  [{ kind: 'cta_click', data: { label: 'Book a demo', url: 'https://acme.test/demo' } }, { title: 'Clicked “Book a demo”', detail: 'On Pricing', url: 'https://acme.test/demo' }],
  [{ kind: 'cta_click', data: { label: '' } }, { title: 'Clicked a button', url: 'https://acme.test/pricing' }],
  [{ kind: 'download', data: { url: 'https://acme.test/files/White%20paper.pdf' } }, { title: 'Downloaded White paper.pdf', url: 'https://acme.test/files/White%20paper.pdf' }],
  [{ kind: 'download', data: { url: 'https://acme.test/%E0%A4%A.pdf' } }, { title: 'Downloaded %E0%A4%A.pdf' }],
  [{ kind: 'custom', data: { name: 'video-played', data: { second: 4, of: { a: 1 } } } }, { title: 'video-played on Pricing', detail: 'second: 4, of: {"a":1}', url: 'https://acme.test/pricing' }],
  [{ kind: 'custom', data: { name: 'x' } }, { detail: null }],
])('%j is told in words, with its visit', (more, shown) => {
  expect(visitActivity(5, deed(more))).toMatchObject({ leadId: 5, session: '7', occurredAt, ...shown });
});
