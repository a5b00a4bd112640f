import type { View } from '@wordpress/dataviews/wp';
import { customCodec, fixedCodecs } from './filter-codec';
import { bodyFilter, filtersOfView, isNarrowed, isSameList, queryOfFilters, viewOfFilters } from './leads-filters';

const table = { type: 'table', fields: [] } as unknown as View;

describe('the filters of the list of leads', () => {
  it('go from the address to the controls and back', () => {
    const filters = { search: 'ada', status: 'new,won', tag: 'vip', sort: '-lead_score', created_from: '2026-11-23T00:00:00Z' };
    const view = viewOfFilters(filters, table);
    expect(view.sort).toEqual({ field: 'lead_score', direction: 'desc' });
    expect(view.filters).toContainEqual({ field: 'status', operator: 'isAny', value: ['new', 'won'] });
    expect(filtersOfView(view, filters)).toEqual(filters);
  });

  it('hold days, campaigns and custom fields too', () => {
    const codecs = [...fixedCodecs, customCodec({ key: 'budget', kind: 'number' }), customCodec({ key: 'plan', kind: 'select' }), customCodec({ key: 'city', kind: 'text' })];
    const filters = {
      campaign: 'spring', landing_page_id: '3,4', owner: 'me,none', created_from: '2026-11-01', created_to: '2026-12-01', active_from: '2026-11-23T00:00:00Z',
      'custom.budget': 'gt:500', 'custom.plan': 'any:a,b', 'custom.city': 'contains:Ulm',
    };
    const view = viewOfFilters(filters, table, codecs);
    expect(view.filters).toContainEqual({ field: 'created_at', operator: 'between', value: ['2026-11-01', '2026-12-01'] });
    expect(view.filters).toContainEqual({ field: 'custom.budget', operator: 'greaterThan', value: 500 });
    expect(filtersOfView(view, filters, codecs)).toEqual(filters);
    expect(bodyFilter(filters)).toMatchObject({ campaign: 'spring', custom: { budget: 'gt:500', plan: 'any:a,b', city: 'contains:Ulm' } });
  });

  it('keep what has no control yet', () => {
    expect(filtersOfView(table, { 'custom.city': 'Ulm', view: '3' })).toEqual({ 'custom.city': 'Ulm', view: '3' });
  });

  it('keep a filter open that was added but not filled yet', () => {
    const opened = { ...table, filters: [{ field: 'tier', operator: 'isAny', value: undefined }] } as View;
    expect(viewOfFilters({}, opened).filters).toHaveLength(1);
    expect(filtersOfView(opened, {})).toEqual({});
  });

  it('lose the place in the list when they change', () => {
    const view = viewOfFilters({ cursor: 'x', status: 'new' }, table);
    expect(filtersOfView(view, { cursor: 'x', status: 'new' })).toEqual({ status: 'new' });
  });

  it('ask the backend only what it knows', () => {
    expect(queryOfFilters({ status: 'new', sort: 'password', other: '1', cursor: 'c' }, 25)).toEqual({
      status: 'new', cursor: 'c', limit: 25, sort: '-created_at',
    });
  });

  it('tell an empty list from a list nobody matches', () => {
    expect(isNarrowed({})).toBe(false);
    expect(isNarrowed({ sort: 'name', cursor: 'x' })).toBe(false);
    expect(isNarrowed({ created_from: '2026-11-23' })).toBe(true);
  });

  it('are the same list on every one of its pages', () => {
    expect(isSameList({ status: 'new', cursor: 'a' }, { status: 'new' })).toBe(true);
    expect(isSameList({ status: 'new', search: '' }, { status: 'new' })).toBe(true);
    expect(isSameList({ status: 'new' }, { status: 'won' })).toBe(false);
  });
});
