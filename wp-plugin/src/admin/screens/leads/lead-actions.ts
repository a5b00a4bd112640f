import type { Action } from '@wordpress/dataviews/wp';
import { __ } from '@wordpress/i18n';
import type { BulkOrder } from '../../api/lead-lists.js';
import type { ListedLead } from '../../api/types.js';
import { may } from '../../boot-data.js';

/** What can be done to one lead or to many from the list. */
export function leadActions(onAction: (action: BulkOrder['action'], ids: number[]) => void): Action<ListedLead>[] {
  const canSell = may('dmat_sell') || may('dmat_manage_campaigns');
  const action = (id: BulkOrder['action'], label: string, isAllowed: boolean): Action<ListedLead>[] => (isAllowed
    ? [{ id, label, supportsBulk: true, callback: (leads) => onAction(id, leads.map((lead) => lead.id)) }]
    : []);
  return [
    ...action('tag', __('Add tag', 'dmat'), canSell),
    ...action('untag', __('Remove tag', 'dmat'), canSell),
    ...action('status', __('Change status', 'dmat'), canSell),
    ...action('owner', __('Change owner', 'dmat'), may('dmat_manage_campaigns')),
    ...action('delete', __('Delete', 'dmat'), may('dmat_manage_campaigns')),
  ];
}
