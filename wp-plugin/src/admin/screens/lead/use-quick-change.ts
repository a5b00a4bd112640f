import { useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import { asRefusal } from '../../api/refusal.js';
import type { LeadChanges, LeadDetail } from '../../api/types.js';
import { useAnnounce } from '../../components/snackbars.js';

/** What a control needs that stores a lead's change as soon as it is chosen. */
export interface QuickChange {
  lead: LeadDetail;
  change: (version: number, changes: LeadChanges) => Promise<void>;
  reload: () => void;
  onChanged: () => void;
}

/** Stores a choice at once, says that it did, and shows what somebody else stored first. */
export function useQuickChange({ lead, change, reload, onChanged }: QuickChange) {
  const announce = useAnnounce();
  const [isBusy, setBusy] = useState(false);
  const store = async (changes: LeadChanges, words: string) => {
    setBusy(true);
    try {
      await change(lead.version, changes);
      announce(words);
      onChanged();
    } catch (thrown) {
      const refusal = asRefusal(thrown);
      if (refusal.kind === 'stale') {
        reload();
        announce(__('Somebody else just changed this lead. What you see now is theirs; choose again if you still want to.', 'dmat'));
      } else announce(refusal.message);
    } finally {
      setBusy(false);
    }
  };
  return { isBusy, store };
}
