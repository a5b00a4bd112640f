import { readSiteCaller } from './site-claims.js';

describe('readSiteCaller', () => {
  it('reads a person of the site', () => {
    expect(readSiteCaller({ sub: '7', name: 'Zoë', email: 'zoe@example.test', caps: ['dmat_view_leads'] }))
      .toEqual({ kind: 'site-user', id: '7', name: 'Zoë', email: 'zoe@example.test', caps: new Set(['dmat_view_leads']) });
  });

  it('reads a person without any capability as one who may do nothing', () => {
    expect(readSiteCaller({ sub: '7', caps: [] })?.caps.size).toBe(0);
  });

  it('reads the site itself', () => {
    expect(readSiteCaller({ sub: 'site', email: '', caps: ['dmat_site'] })).toMatchObject({ kind: 'site', email: undefined });
  });

  it('passes over capabilities it does not know', () => {
    expect([...readSiteCaller({ sub: '7', caps: ['dmat_fly', 1, null, 'dmat_sell'] })!.caps]).toEqual(['dmat_sell']);
  });

  it.each([
    ['a person with the site’s capability', { sub: '7', caps: ['dmat_site'] }],
    ['the site with a person’s', { sub: 'site', caps: ['dmat_site', 'dmat_sell'] }],
    ['the site with none', { sub: 'site', caps: [] }],
    ['no user', { caps: [] }],
    ['user 0', { sub: '0', caps: [] }],
    ['a user that is no number', { sub: 'admin', caps: [] }],
    ['a name that is no text', { sub: '7', caps: [], name: { first: 'Z' } }],
    ['a name without end', { sub: '7', caps: [], name: 'x'.repeat(256) }],
    ['a list of capabilities without end', { sub: '7', caps: Array.from({ length: 51 }, () => 'dmat_sell') }],
  ])('refuses %s', (_, claims) => {
    expect(readSiteCaller(claims)).toBeNull();
  });
});
