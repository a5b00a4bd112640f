/**
 * What a caller may do. The four marketing capabilities carry the same names as the WordPress capabilities the plugin
 * grants; `dmat_site` is no person's: it marks a call the site itself makes, server to server.
 */
export const CAPS = ['dmat_view_leads', 'dmat_manage_campaigns', 'dmat_sell', 'dmat_manage_settings', 'dmat_site'] as const;
export type Cap = (typeof CAPS)[number];

/** The capabilities a person or a machine can hold: all but the site's own. */
export const PERSON_CAPS = CAPS.filter((cap) => cap !== 'dmat_site');

export const ROLES = ['admin', 'marketer', 'sales'] as const;
/** The document's roles of a DMAT user. */
export type Role = (typeof ROLES)[number];

const CAPS_BY_ROLE: Record<Role, readonly Cap[]> = {
  admin: PERSON_CAPS,
  marketer: ['dmat_view_leads', 'dmat_manage_campaigns'],
  sales: ['dmat_view_leads', 'dmat_sell'],
};

/** What a role allows. A role decides nothing else. */
export function capsOfRole(role: Role): ReadonlySet<Cap> {
  return new Set(CAPS_BY_ROLE[role]);
}

/** The role that capabilities amount to: the strongest they suffice for; who can only look is a viewer. */
export function teamRoleOf(caps: ReadonlySet<Cap>): Role | 'viewer' {
  if (caps.has('dmat_manage_settings')) return 'admin';
  if (caps.has('dmat_manage_campaigns')) return 'marketer';
  return caps.has('dmat_sell') ? 'sales' : 'viewer';
}

/** Whether a word from outside (a token, a request) names a capability. */
export function isCap(word: unknown): word is Cap {
  return typeof word === 'string' && (CAPS as readonly string[]).includes(word);
}
