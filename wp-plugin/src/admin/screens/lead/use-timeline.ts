import { useEffect, useRef, useState } from '@wordpress/element';
import { readTimeline } from '../../api/leads.js';
import { asRefusal, type Refusal } from '../../api/refusal.js';
import type { TimelineEntry } from '../../api/types.js';
import { useResource } from '../../use-resource.js';

/** The history of a lead, newest first, read in stretches; `kinds` narrows it. */
export function useTimeline(id: number, kinds: string, revision: number) {
  const query = kinds ? { kinds } : {};
  const first = useResource(`timeline ${id} ${kinds} ${revision}`, (signal) => readTimeline(id, query, signal));
  const [older, setOlder] = useState<TimelineEntry[]>([]);
  const [cursor, setCursor] = useState<string | null>(null);
  const [isGoingOn, setGoingOn] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const list = useRef(0);

  useEffect(() => {
    list.current += 1;
    setOlder([]);
    setRefusal(null);
    setGoingOn(false);
    setCursor(first.data?.next_cursor ?? null);
  }, [first.data]);

  const goOn = async () => {
    if (cursor === null || isGoingOn) return;
    const asked = list.current;
    setGoingOn(true);
    setRefusal(null);
    try {
      const more = await readTimeline(id, { cursor, ...query });
      if (asked !== list.current) return;
      setOlder((old) => [...old, ...more.items]);
      setCursor(more.next_cursor);
    } catch (thrown) {
      if (asked === list.current) setRefusal(asRefusal(thrown));
    } finally {
      if (asked === list.current) setGoingOn(false);
    }
  };

  return {
    items: first.data ? [...first.data.items, ...older] : null,
    isLoading: first.isLoading,
    refusal: first.refusal ?? refusal,
    reload: first.refusal ? first.reload : () => void goOn(),
    hasMore: cursor !== null,
    isGoingOn,
    goOn: () => void goOn(),
  };
}
