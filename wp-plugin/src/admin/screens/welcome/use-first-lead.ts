import { useEffect, useRef, useState } from '@wordpress/element';
import { listLeads } from '../../api/leads.js';
import { asRefusal, type Refusal } from '../../api/refusal.js';
import type { LeadSummary } from '../../api/types.js';

/** Milliseconds between two looks; a lead is there within a second or two. */
const pace = 2000;

/** Watches until a lead arrives that came after `since`. Says what keeps it from looking, and goes on looking. */
export function useFirstLead(since: string | null, onArrived: (lead: LeadSummary) => void): Refusal | null {
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const arrived = useRef(onArrived);
  arrived.current = onArrived;
  useEffect(() => {
    const stop = new AbortController();
    let timer: ReturnType<typeof setTimeout>;
    const look = async () => {
      try {
        const page = await listLeads({ limit: 1, sort: '-last_activity_at', ...(since ? { created_from: since } : {}) }, stop.signal);
        setRefusal(null);
        const lead = page.items[0];
        if (lead) {
          arrived.current(lead);
          return;
        }
      } catch (thrown) {
        if (stop.signal.aborted) return;
        setRefusal(asRefusal(thrown));
      }
      timer = setTimeout(() => void look(), pace);
    };
    void look();
    return () => {
      stop.abort();
      clearTimeout(timer);
    };
  }, [since]);
  return refusal;
}
