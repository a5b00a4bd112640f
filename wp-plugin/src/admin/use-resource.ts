import { useCallback, useEffect, useRef, useState } from '@wordpress/element';
import { asRefusal, type Refusal } from './api/refusal.js';

/** Something read from a server, with what became of the reading. */
export interface Resource<T> {
  /** What was read last; stays while it is read anew. */
  data: T | null;
  refusal: Refusal | null;
  isLoading: boolean;
  /** Reads it again. */
  reload: () => void;
  /** Puts in what is known already, for example the answer to a change. */
  put: (change: (data: T) => T) => void;
}

/**
 * Reads something when the screen opens and whenever `key` changes; a reading that is no longer
 * wanted is cancelled. What belongs to another key is never shown.
 */
export function useResource<T>(key: string, read: (signal: AbortSignal) => Promise<T>): Resource<T> {
  const [state, setState] = useState<{ key: string; data: T | null; refusal: Refusal | null; isLoading: boolean }>({
    key, data: null, refusal: null, isLoading: true,
  });
  const [round, setRound] = useState(0);
  const reader = useRef(read);
  reader.current = read;

  useEffect(() => {
    const stop = new AbortController();
    setState((old) => ({ key, data: old.key === key ? old.data : null, refusal: null, isLoading: true }));
    reader.current(stop.signal).then(
      (data) => {
        if (!stop.signal.aborted) setState({ key, data, refusal: null, isLoading: false });
      },
      (thrown: unknown) => {
        if (!stop.signal.aborted) setState((old) => ({ ...old, refusal: asRefusal(thrown), isLoading: false }));
      },
    );
    return () => stop.abort();
  }, [key, round]);

  const reload = useCallback(() => setRound((old) => old + 1), []);
  const put = useCallback(
    (change: (data: T) => T) => setState((old) => (old.data === null ? old : { ...old, data: change(old.data) })),
    [],
  );
  const isOfKey = state.key === key;
  return {
    data: isOfKey ? state.data : null,
    refusal: isOfKey ? state.refusal : null,
    isLoading: isOfKey ? state.isLoading : true,
    reload,
    put,
  };
}
