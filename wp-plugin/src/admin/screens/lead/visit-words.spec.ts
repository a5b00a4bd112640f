import type { TimelineEntry, Visit } from '../../api/types';
import { stay, visitFacts, visitTitle } from './visit-words';

const visit = { channel: 'social', origin: 'linkedin', device: 'mobile', browser: 'Firefox', os: 'Android', country: 'DE', seconds: 372 } as Visit;
const entry = (kinds: string[], steps = kinds.length) => ({ steps, activities: kinds.map((kind) => ({ kind, title: `Visited ${kind}` })) }) as unknown as TimelineEntry;

describe('a visit in words', () => {
  it('counts its pages and names a single one', () => {
    expect(visitTitle(entry(['page_view']))).toBe('Visited page_view');
    expect(visitTitle(entry(['page_view', 'cta_click', 'page_view']))).toBe('Visited 2 pages');
    expect(visitTitle(entry(['page_view', 'page_view'], 80))).toBe('Visited 80 pages');
  });

  it('says how the visitor came and leaves out what nobody knows', () => {
    expect(visitFacts(visit)).toEqual(['from linkedin (Social media)', 'Phone, Firefox', 'Germany', '6 min']);
    expect(visitFacts({ channel: 'direct', origin: null, device: null, browser: null, country: null, seconds: 0 } as Visit)).toEqual(['Direct']);
    expect(stay(40)).toBe('40 sec');
  });
});
