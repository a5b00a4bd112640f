import { Button } from '@wordpress/components';
import { __, sprintf } from '@wordpress/i18n';
import type { BulkOrder } from '../../../api/lead-lists.js';
import { may } from '../../../boot-data.js';
import { leadCount } from '../../../format/numbers.js';

interface BulkBarProps {
  selected: number;
  total: { count: number; is_capped: boolean };
  /** Everything that matches is chosen, not only the rows in sight. */
  isAll: boolean;
  onAll: () => void;
  onClear: () => void;
  onAction: (action: BulkOrder['action']) => void;
}

/** What can be done to the chosen leads. */
export function BulkBar({ selected, total, isAll, onAll, onClear, onAction }: BulkBarProps) {
  const chosen = isAll ? leadCount(total) : leadCount({ count: selected, is_capped: false });
  const button = (action: BulkOrder['action'], label: string, isDestructive = false) => (
    <Button variant="secondary" size="compact" isDestructive={isDestructive} onClick={() => onAction(action)}>
      {label}
    </Button>
  );
  return (
    <div className="dmat-bulk" role="region" aria-label={__('Chosen leads', 'dmat')}>
      <span className="dmat-bulk__chosen" aria-live="polite">
        {/* translators: %s: such as "12 leads" */ sprintf(__('%s chosen', 'dmat'), chosen)}
      </span>
      {!isAll && (total.is_capped || total.count > selected) && (
        <Button variant="link" onClick={onAll}>
          {/* translators: %s: such as "1,204 leads" */ sprintf(__('Choose all %s that match', 'dmat'), leadCount(total))}
        </Button>
      )}
      <span className="dmat-leads__space" />
      {button('tag', __('Add tag', 'dmat'))}
      {button('untag', __('Remove tag', 'dmat'))}
      {button('status', __('Status', 'dmat'))}
      {may('dmat_manage_campaigns') && button('owner', __('Owner', 'dmat'))}
      {may('dmat_manage_campaigns') && button('delete', __('Delete', 'dmat'), true)}
      <Button variant="tertiary" size="compact" onClick={onClear}>
        {__('Clear', 'dmat')}
      </Button>
    </div>
  );
}
