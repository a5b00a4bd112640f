/** The leads a caller may see and touch; every other one is answered as if it did not exist. */
export interface LeadScope {
  companyId: number;
  /** Only leads this user owns; null for all of the company. */
  ownerId: number | null;
}

/** What of a caller decides it. */
export interface LeadCaller {
  companyId: number;
  /** The caller's row among the company's users; null for machines. */
  userId: number | null;
  caps: ReadonlySet<string>;
}

/** An owner nobody is: the scope of a seller who is no user, such as a key that may only sell. */
const NOBODY = 0;

/** Who sells and runs no campaigns sees their own leads; everybody else who may look sees all. */
export function leadScopeOf({ companyId, userId, caps }: LeadCaller): LeadScope {
  const isSeller = caps.has('dmat_sell') && !caps.has('dmat_manage_campaigns');
  return { companyId, ownerId: isSeller ? userId ?? NOBODY : null };
}

/** All leads of a company, for work that nobody in particular asks for. */
export function everyLeadOf(companyId: number): LeadScope {
  return { companyId, ownerId: null };
}

/** Whether a lead of the company lies within the scope. */
export function isWithin({ ownerId }: LeadScope, lead: { assignedTo: number | null }): boolean {
  return ownerId === null || lead.assignedTo === ownerId;
}
