import { SelectControl } from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';
import { asRefusal } from '../../../api/refusal.js';
import type { LeadChanges, LeadDetail, LeadStatus } from '../../../api/types.js';
import { useAnnounce } from '../../../components/snackbars.js';
import { statusName, statusNames } from '../../../format/words.js';

interface StatusSelectProps {
  lead: LeadDetail;
  change: (version: number, changes: LeadChanges) => Promise<void>;
  reload: () => void;
  onChanged: () => void;
}

/** How far sales has come; stored as soon as it is chosen. */
export function StatusSelect({ lead, change, reload, onChanged }: StatusSelectProps) {
  const announce = useAnnounce();
  const [isBusy, setBusy] = useState(false);
  const choose = async (status: LeadStatus) => {
    setBusy(true);
    try {
      await change(lead.version, { status });
      /* translators: %s: status, such as "Contacted" */
      announce(sprintf(__('Status is now “%s”.', 'dmat'), statusName(status)));
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
  return (
    <SelectControl
      label={__('Status', 'dmat')}
      labelPosition="side"
      value={lead.status}
      disabled={isBusy}
      options={Object.entries(statusNames()).map(([value, label]) => ({ value: value as LeadStatus, label }))}
      onChange={(status) => void choose(status as LeadStatus)}
      __next40pxDefaultSize
      __nextHasNoMarginBottom
    />
  );
}
