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
}

/** Goes to another screen without loading the page anew; the browser's Back comes back. */
export function navigate(address: string, options: NavigateOptions = {}): void {
  if (options.replace) window.history.replaceState(null, '', address);
  else window.history.pushState(null, '', address);
  for (const listener of [...listeners]) listener();
}

/** The screen the address names, read anew whenever it changes. */
export function useRoute(): Route {
  const search = useSyncExternalStore(subscribe, () => window.location.search);
  return useMemo(() => parseRoute(search), [search]);
}
