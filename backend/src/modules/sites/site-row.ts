/** The origins of a row: MySQL hands JSON columns over read, MariaDB as text. */
export function readOrigins(column: string[] | string): string[] {
  return typeof column === 'string' ? (JSON.parse(column) as string[]) : column;
}

/** A site as lists show it. */
export interface SiteRow {
  id: number;
  public_id: string;
  name: string;
  url: string;
  origins: string[] | string;
  timezone: string;
  locale: string;
  wp_version: string;
  plugin_version: string;
  status: 'active' | 'disconnected';
  last_seen_at: Date | null;
  created_at: Date;
}

/** A site as the checks of tokens, descriptors and origins need it. */
export interface ActiveSiteRow {
  id: number;
  company_id: number;
  public_id: string;
  name: string;
  url: string;
  timezone: string;
  locale: string;
  origins: string[] | string;
  secret_sealed: Buffer;
}

/** A site about to be connected. */
export interface NewSite {
  publicId: string;
  name: string;
  url: string;
  origins: string[];
  secretSealed: Buffer;
  timezone: string;
  locale: string;
  wpVersion: string;
  pluginVersion: string;
  seenAt: Date;
}
