import type { LandingPage } from '../../api/types';
import { progressFrom, readProgress, stepOf } from './wizard-progress';

const nothing = { page: null, leadId: null, since: null };
const page = { url: 'https://example.com/spring/', editUrl: '' };

describe('the first-run wizard', () => {
  it('begins with connecting and ends with a lead', () => {
    expect(stepOf(false, nothing)).toBe('connect');
    expect(stepOf(true, nothing)).toBe('page');
    expect(stepOf(true, { ...nothing, page })).toBe('submit');
    expect(stepOf(true, { page, leadId: 3, since: null })).toBe('done');
  });

  it('asks to connect again when the site was disconnected meanwhile', () => {
    expect(stepOf(false, { page, leadId: 3, since: null })).toBe('connect');
  });

  it('is taken up with a page that is published already', () => {
    const draft = { status: 'draft', url: 'https://example.com/?p=1', created_at: '2026-11-01T00:00:00Z' } as LandingPage;
    const live = { status: 'published', url: page.url, created_at: '2026-11-02T00:00:00Z' } as LandingPage;
    expect(progressFrom(nothing, [draft])).toEqual(nothing);
    expect(progressFrom(nothing, [draft, live])).toEqual({ page, leadId: null, since: '2026-11-02T00:00:00Z' });
  });

  it('offers to make one more page although one is published', () => {
    const again = { ...nothing, wantsNewPage: true };
    expect(progressFrom(again, [{ status: 'published', url: page.url, created_at: '2026-11-02T00:00:00Z' } as LandingPage])).toEqual(again);
    expect(readProgress({ getItem: () => JSON.stringify(again) })).toEqual(again);
  });

  it('begins anew when what was kept cannot be read', () => {
    expect(readProgress({ getItem: () => '{' })).toEqual(nothing);
  });
});
