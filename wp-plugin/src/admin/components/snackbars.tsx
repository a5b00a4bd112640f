import type { ReactNode } from 'react';
import { SnackbarList } from '@wordpress/components';
import { createContext, useCallback, useContext, useMemo, useState } from '@wordpress/element';

/** A button in a snackbar. */
export interface SnackbarAction {
  label: string;
  onClick: () => void;
}

/** Tells the person in one line that something is done. */
export type Announce = (message: string, action?: SnackbarAction) => void;

interface Shown {
  id: string;
  content: string;
  spokenMessage: string;
  actions: SnackbarAction[];
}

const AnnounceContext = createContext<Announce>(() => undefined);

/** What a screen uses to say that something is done. */
export function useAnnounce(): Announce {
  return useContext(AnnounceContext);
}

let made = 0;

/** Holds the snackbars of the app at the lower edge of the window; they are spoken and go by themselves. */
export function Snackbars({ children }: { children: ReactNode }) {
  const [shown, setShown] = useState<Shown[]>([]);
  const announce = useCallback<Announce>((message, action) => {
    made += 1;
    const id = `dmat-snackbar-${made}`;
    setShown((old) => [...old.slice(-2), { id, content: message, spokenMessage: message, actions: action ? [action] : [] }]);
  }, []);
  const remove = useCallback((id: string) => setShown((old) => old.filter((one) => one.id !== id)), []);
  const list = useMemo(() => <SnackbarList notices={shown} className="dmat-snackbars" onRemove={remove} />, [shown, remove]);
  return (
    <AnnounceContext.Provider value={announce}>
      {children}
      {list}
    </AnnounceContext.Provider>
  );
}
