/** What a key derived from a site's secret is for. Each purpose has its own key, so one leak opens one door. */
export type SiteKeyPurpose = 'jwt' | 'form-descriptor' | 'form-result' | 'form-prefill' | 'pixel-image' | 'beacons';

/** A connected WordPress site of an open company. */
export interface KnownSite {
  id: number;
  companyId: number;
  companyName: string;
  /** `st_…`: the name the site goes by outside; the `kid` of its tokens. */
  publicId: string;
  name: string;
  url: string;
  /** IANA name, such as `Europe/Berlin`. */
  timezone: string;
  locale: string;
  /** The exact origins its pages are served from. */
  origins: readonly string[];
  /** The 32-byte key for one purpose, derived from the secret both sides hold. */
  subKey(purpose: SiteKeyPurpose): Buffer;
  /** Keys a form may be signed with: today's, and those of earlier pairings, since cached pages outlive a pairing. */
  descriptorKeys(): readonly Buffer[];
}

/**
 * Finds connected sites on the hot paths: token checks, form descriptors, CORS. Answers from a short memory, so a
 * disconnected site may be known for up to 30 s in another process, and a new one is known at once.
 */
export abstract class SiteDirectory {
  /** The site of a public id, or null when there is none that is active. */
  abstract find(publicId: string): Promise<KnownSite | null>;
  /** Whether any active site serves its pages from this exact origin. */
  abstract isKnownOrigin(origin: string): Promise<boolean>;
}
