import { SelectControl } from '@wordpress/components';
import { __, sprintf } from '@wordpress/i18n';
import type { LeadStatus } from '../../../api/types.js';
import { statusName, statusNames } from '../../../format/words.js';
import { useQuickChange, type QuickChange } from '../use-quick-change.js';

/** How far sales has come; stored as soon as it is chosen. */
export function StatusSelect(props: QuickChange) {
  const { isBusy, store } = useQuickChange(props);
  /* translators: %s: status, such as "Contacted" */
  const choose = (status: LeadStatus) => void store({ status }, sprintf(__('Status is now “%s”.', 'dmat'), statusName(status)));
  return (
    <SelectControl
      label={__('Status', 'dmat')}
      labelPosition="side"
      value={props.lead.status}
      disabled={isBusy}
      options={Object.entries(statusNames()).map(([value, label]) => ({ value: value as LeadStatus, label }))}
      onChange={(status) => choose(status as LeadStatus)}
      __next40pxDefaultSize
      __nextHasNoMarginBottom
    />
  );
}
