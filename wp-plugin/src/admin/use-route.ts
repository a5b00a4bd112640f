import { useMemo, useSyncExternalStore } from '@wordpress/element';
import { parseRoute, type Route } from './routes.js';

const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener('popstate', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('popstate', listener);
  };
}

/** How an address is entered: as a new step of the history, or in place of the present one. */
export interface NavigateOptions {
  replace?: boolean;
  /** Kept with the history entry, so that it is there again after Back and after a reload. */
  state?: unknown;
}

/** Goes to another screen without loading the page anew; the browser's Back comes back. */
export function navigate(address: string, options: NavigateOptions = {}): void {
  const state = options.state ?? null;
  if (options.replace) window.history.replaceState(state, '', address);
  else window.history.pushState(state, '', address);
  for (const listener of [...listeners]) listener();
}

/** The screen the address names, read anew whenever it changes. */
export function useRoute(): Route {
  const search = useSyncExternalStore(subscribe, () => window.location.search);
  return useMemo(() => parseRoute(search), [search]);
}
