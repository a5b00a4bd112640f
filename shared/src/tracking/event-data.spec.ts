import { eventData } from './event-data.js';
import { TRACKING_EVENT_TYPES, type TrackingEventType } from './events.js';

it.each<[TrackingEventType, Record<string, unknown>, Record<string, unknown>]>([
  ['cta_click', { label: ' Book a \n demo ', url: 'https://acme.test/demo?email=ann@acme.test#x', evil: 1 }, { label: 'Book a   demo', url: 'https://acme.test/demo' }],
  ['cta_click', { label: 'Call us', url: 'tel:+49301234' }, { label: 'Call us' }],
  ['outbound_click', { url: 'https://user:pw@other.test/a?b' }, { url: 'https://other.test/a' }],
  ['download', { url: 'https://acme.test/white%20paper.pdf?token=1' }, { url: 'https://acme.test/white%20paper.pdf' }],
  ['scroll', { depth: 75 }, { depth: 75 }],
  ['engaged', { seconds: 12.4 }, { seconds: 12 }],
  ['engaged', { seconds: 1e9 }, { seconds: 1800 }],
  ['field_leave', { field: 'work_email', value: 'ann@acme.test' }, { field: 'work_email' }],
  ['custom', { name: 'video-played', data: { second: 4 } }, { name: 'video-played', data: { second: 4 } }],
  ['custom', { name: 'x'.repeat(90), data: 'text' }, { name: 'x'.repeat(64) }],
  ['page_view', { step: 2 }, { step: 2 }],
])('keeps of a %s what its type knows: %j', (type, given, kept) => expect(eventData(type, given)).toEqual(kept));

it.each<[TrackingEventType, Record<string, unknown> | undefined]>([
  ['cta_click', undefined],
  ['outbound_click', { url: 'javascript:alert(1)' }],
  ['download', {}],
  ['scroll', { depth: 33 }],
  ['scroll', { depth: '50' }],
  ['engaged', { seconds: 0 }],
  ['engaged', { seconds: Number.NaN }],
  ['field_leave', { field: 'Work email' }],
  ['custom', { name: ' ' }],
  ['custom', { name: 'big', data: { a: 'x'.repeat(2000) } }],
  ['page_view', { a: 'x'.repeat(2000) }],
])('refuses a %s with %j', (type, data) => expect(eventData(type, data)).toBeNull());

it('asks nothing of a page view', () => expect(eventData('page_view', undefined)).toBeUndefined());

it('keeps the numbers that events are stored by', () => {
  expect(TRACKING_EVENT_TYPES.map((type, index) => `${index + 1} ${type}`)).toEqual([
    '1 page_view', '2 form_view', '3 form_start', '4 form_submit', '5 cta_click', '6 outbound_click', '7 download', '8 scroll',
    '9 engaged', '10 field_leave', '11 custom',
  ]);
});
