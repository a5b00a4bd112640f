import type { Role } from './caps.js';

/** The roles of a team; a viewer only looks and signs in to a connected WordPress. */
export type TeamRole = Role | 'viewer';

/** A person of a connected WordPress, as its token describes them. */
export interface SitePerson {
  siteId: number;
  wpUserId: string;
  name: string;
  email: string;
  role: TeamRole;
}

/** Knows the people of a company, wherever they sign in. */
export abstract class TeamDirectory {
  /** The user that a person of a site is; the first call of each makes it. Names and roles follow what the site says. */
  abstract idOf(companyId: number, person: SitePerson): Promise<number>;
  /** The names of all users, by id. */
  abstract names(companyId: number): Promise<Map<number, string>>;
  /** Whether the id is an active user of the company. */
  abstract isMember(companyId: number, userId: number): Promise<boolean>;
}
