/**
 * What WordPress prints into the page for the app: who is looking, where and in which time zone.
 * It holds no secret and no token.
 */
export interface BootData {
  /** IANA zone or a UTC offset, as WordPress's own settings hold it. */
  siteTimezone: string;
  /** Locale of the person looking, for example `de_DE`. */
  locale: string;
  /** DMAT's capabilities the person holds; only decides what is shown, the backend decides what is allowed. */
  userCaps: readonly string[];
  /** Whether this site was paired with a backend when the page was printed. */
  connected: boolean;
  /** Version of the plugin. */
  version: string;
  /** Address of wp-admin, with a slash at the end. */
  adminUrl: string;
  /** Origins of this site's pages, for example `https://example.com`. */
  origins: readonly string[];
}

/** A DMAT capability as WordPress and the backend both spell it. */
export type Capability = 'dmat_view_leads' | 'dmat_manage_campaigns' | 'dmat_sell' | 'dmat_manage_settings';

declare global {
  interface Window {
    dmatAdmin?: Partial<Omit<BootData, 'userCaps'>> & { userCaps?: readonly string[] | Record<string, boolean> };
  }
}

/** Reads what the page printed; missing parts become the most careful value. */
export function bootData(): BootData {
  const printed = window.dmatAdmin ?? {};
  return {
    siteTimezone: printed.siteTimezone ?? 'UTC',
    locale: printed.locale ?? 'en_US',
    userCaps: namesOf(printed.userCaps),
    connected: printed.connected ?? false,
    version: printed.version ?? '',
    adminUrl: printed.adminUrl ?? '/wp-admin/',
    origins: printed.origins ?? [],
  };
}

/** Says whether the person looking may do a thing. */
export function may(capability: Capability): boolean {
  return bootData().userCaps.includes(capability);
}

function namesOf(caps: readonly string[] | Record<string, boolean> | undefined): readonly string[] {
  if (!caps) return [];
  if (Array.isArray(caps)) return caps as readonly string[];
  return Object.entries(caps).flatMap(([name, isHeld]) => (isHeld ? [name] : []));
}
