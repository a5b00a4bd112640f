/** What WordPress answers when it mints a token for the person looking. */
export interface MintedSession {
  token: string;
  /** Seconds the token lives. */
  expires_in: number;
  api_url: string;
  company: { id: number; name: string } | null;
  caps: string[];
}

/** A session that is good for a request right now. */
export interface LiveSession {
  token: string;
  /** Address of the backend, without a slash at the end. */
  apiUrl: string;
  company: { id: number; name: string } | null;
}

/** Keeps one token alive for everybody who asks the backend something. */
export interface SessionKeeper {
  /** The token in use, or a new one when it is near its end. */
  current(): Promise<LiveSession>;
  /** A new token because `refused` was not accepted; many callers cause one request. */
  renew(refused: string): Promise<LiveSession>;
  /** Forgets the token, for example after the site was disconnected. */
  forget(): void;
}

/** A token is renewed when this part of its life is over, so that none ends on its way. */
const renewAfterShare = 0.8;

interface Held extends LiveSession {
  renewAt: number;
  endsAt: number;
}

/**
 * The token lives in this closure only: never in storage, never in the page.
 * @param mint asks WordPress for a token
 * @param now milliseconds since the epoch
 */
export function keepSession(mint: () => Promise<MintedSession>, now: () => number = Date.now): SessionKeeper {
  let held: Held | null = null;
  let underway: Promise<Held> | null = null;
  let generation = 0;

  function ask(): Promise<Held> {
    if (underway) return underway;
    const asked = generation;
    const request = mint()
      .then((minted) => {
        const life = minted.expires_in * 1000;
        const fresh: Held = {
          token: minted.token,
          apiUrl: minted.api_url.replace(/\/+$/, '').replace(/\/api$/, ''),
          company: minted.company ?? null,
          renewAt: now() + life * renewAfterShare,
          endsAt: now() + life,
        };
        if (asked === generation) held = fresh;
        return fresh;
      })
      .finally(() => {
        if (underway === request) underway = null;
      });
    underway = request;
    return request;
  }

  return {
    async current() {
      if (held && now() < held.renewAt) return held;
      const old = held;
      try {
        return await ask();
      } catch (error) {
        if (old && now() < old.endsAt) return old;
        throw error;
      }
    },
    async renew(refused) {
      if (held && held.token !== refused) return held;
      return ask();
    },
    forget() {
      generation += 1;
      held = null;
      underway = null;
    },
  };
}
