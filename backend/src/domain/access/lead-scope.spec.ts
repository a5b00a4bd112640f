import { everyLeadOf, isWithin, leadScopeOf } from './lead-scope.js';

const caller = (userId: number | null, ...caps: string[]) => ({ companyId: 3, userId, caps: new Set(caps) });

describe('leadScopeOf', () => {
  it('keeps a seller to their own leads', () => {
    expect(leadScopeOf(caller(7, 'dmat_view_leads', 'dmat_sell'))).toEqual({ companyId: 3, ownerId: 7 });
  });

  it('shows all to who runs campaigns, sells or not, and to who only looks', () => {
    expect(leadScopeOf(caller(7, 'dmat_view_leads', 'dmat_sell', 'dmat_manage_campaigns'))).toEqual(everyLeadOf(3));
    expect(leadScopeOf(caller(7, 'dmat_view_leads'))).toEqual(everyLeadOf(3));
  });

  it('shows nothing to a seller who is no user', () => {
    const scope = leadScopeOf(caller(null, 'dmat_view_leads', 'dmat_sell'));
    expect(isWithin(scope, { assignedTo: null })).toBe(false);
    expect(isWithin(scope, { assignedTo: 7 })).toBe(false);
  });
});

describe('isWithin', () => {
  it('asks for the owner where the scope names one', () => {
    expect(isWithin({ companyId: 3, ownerId: 7 }, { assignedTo: 7 })).toBe(true);
    expect(isWithin({ companyId: 3, ownerId: 7 }, { assignedTo: 8 })).toBe(false);
    expect(isWithin({ companyId: 3, ownerId: 7 }, { assignedTo: null })).toBe(false);
    expect(isWithin(everyLeadOf(3), { assignedTo: null })).toBe(true);
  });
});
