import { capsOfRole, isCap, ROLES, teamRoleOf } from './caps.js';

describe('capabilities', () => {
  it('follow from the role as the product says', () => {
    expect([...capsOfRole('admin')].sort()).toEqual(['dmat_manage_campaigns', 'dmat_manage_settings', 'dmat_sell', 'dmat_view_leads']);
    expect([...capsOfRole('marketer')]).toEqual(['dmat_view_leads', 'dmat_manage_campaigns']);
    expect([...capsOfRole('sales')]).toEqual(['dmat_view_leads', 'dmat_sell']);
  });

  it('never make a person a site', () => {
    for (const role of ROLES) expect(capsOfRole(role).has('dmat_site')).toBe(false);
  });

  it('amount to the role they come from, and to a viewer where they only look', () => {
    for (const role of ROLES) expect(teamRoleOf(capsOfRole(role))).toBe(role);
    expect(teamRoleOf(new Set(['dmat_view_leads']))).toBe('viewer');
  });

  it('are known words only', () => {
    expect(isCap('dmat_sell')).toBe(true);
    for (const word of ['admin', '', 'DMAT_SELL', null, 1, ['dmat_sell'], '__proto__']) expect(isCap(word)).toBe(false);
  });
});
