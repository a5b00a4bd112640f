import type { Cap } from './caps.js';

/** Who is calling, whatever they showed: a login, a site's token or an API key. */
export interface Principal {
  /** The tenant whose data the call may touch; every repository call starts with it. */
  companyId: number;
  /** `user` signed in here, `site-user` signed in to a connected WordPress, `site` that WordPress itself, `api-key` a machine. */
  kind: 'user' | 'site-user' | 'site' | 'api-key';
  /** The user's id, the WordPress user's id, the site's public id or the key's public part, by kind. */
  id: string;
  /** The connected site the call came through, for the two site kinds. */
  siteId: number | null;
  /** The caller's row among the company's users, for both kinds of people; null for sites and machines. */
  userId: number | null;
  /** For the timeline: "changed by". */
  name: string;
  email?: string;
  caps: ReadonlySet<Cap>;
  /** The login session of a `user`; ending it ends every token of that login. */
  sessionId?: string;
}
