import { useEffect, useRef, useState } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';
import { orderBulk, readBulk, undoBulk, type BulkOrder, type LeadBulk } from '../../api/lead-lists.js';
import { asRefusal } from '../../api/refusal.js';
import { useAnnounce } from '../../components/snackbars.js';
import { leadCount } from '../../format/numbers.js';

const askEveryMs = 600;

/** Work on many leads from the order to the end, with its undoing. Leaving the screen does not stop it. */
export function useBulk(onChanged: () => void) {
  const announce = useAnnounce();
  const [running, setRunning] = useState<LeadBulk | null>(null);
  const isHere = useRef(true);
  useEffect(() => {
    isHere.current = true;
    return () => {
      isHere.current = false;
    };
  }, []);

  const follow = async (begun: LeadBulk): Promise<LeadBulk> => {
    let now = begun;
    while (isHere.current && ['waiting', 'running', 'undoing'].includes(now.state)) {
      setRunning(now);
      await new Promise((resolve) => setTimeout(resolve, askEveryMs));
      // A question that fails is asked again; the work goes on without it.
      now = await readBulk(now.id).catch(() => now);
    }
    setRunning(null);
    onChanged();
    return now;
  };

  const undo = async (bulk: LeadBulk) => {
    try {
      const end = await follow(await undoBulk(bulk.id));
      if (end.state === 'undone') announce(__('Everything is as it was.', 'dmat'));
    } catch (thrown) {
      announce(asRefusal(thrown).message);
    }
  };

  /** Throws where the order itself is refused. */
  const start = async (order: BulkOrder, key: string): Promise<void> => {
    const begun = await orderBulk(order, key);
    void follow(begun).then((end) => {
      if (end.state === 'failed') announce(end.failure ?? __('This could not be done.', 'dmat'));
      else if (end.state === 'done' && end.changed === 0) announce(__('Nothing had to change.', 'dmat'));
      else if (end.state === 'done') announce(doneWords(end), { label: __('Undo', 'dmat'), onClick: () => void undo(end) });
    });
  };

  return { running, start };
}

function doneWords({ action, value, changed }: LeadBulk): string {
  const leads = leadCount({ count: changed, is_capped: false });
  switch (action) {
    case 'tag':
      /* translators: 1: such as "12 leads", 2: a tag */
      return sprintf(__('%1$s tagged “%2$s”.', 'dmat'), leads, value);
    case 'untag':
      /* translators: 1: such as "12 leads", 2: a tag */
      return sprintf(__('Tag “%2$s” taken off %1$s.', 'dmat'), leads, value);
    case 'delete':
      /* translators: %s: such as "12 leads" */
      return sprintf(__('%s deleted.', 'dmat'), leads);
    default:
      /* translators: %s: such as "12 leads" */
      return sprintf(__('%s changed.', 'dmat'), leads);
  }
}
