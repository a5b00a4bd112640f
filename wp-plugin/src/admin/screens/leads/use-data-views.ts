import { useEffect, useState } from '@wordpress/element';
import type { DataViewsParts } from '../../components/data-views.js';

/** Loads WordPress's list components when a list is shown for the first time; they are too large for every screen. */
export function useDataViews(): { parts: DataViewsParts | null; isMissing: boolean; retry: () => void } {
  const [parts, setParts] = useState<DataViewsParts | null>(null);
  const [isMissing, setMissing] = useState(false);
  const [round, setRound] = useState(0);
  useEffect(() => {
    let isWanted = true;
    import(/* webpackChunkName: "admin/data-views" */ '../../components/data-views.js').then(
      (loaded) => isWanted && setParts(() => loaded.DataViews),
      () => isWanted && setMissing(true),
    );
    return () => {
      isWanted = false;
    };
  }, [round]);
  const retry = () => {
    setMissing(false);
    setRound((old) => old + 1);
  };
  return { parts, isMissing, retry };
}
