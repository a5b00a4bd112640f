import { SelectControl } from '@wordpress/components';
import { __, sprintf } from '@wordpress/i18n';
import { listTeam } from '../../../api/lead-lists.js';
import { may } from '../../../boot-data.js';
import { useResource } from '../../../use-resource.js';
import { ownerChoices, ownerName } from '../owner-choices.js';
import { useQuickChange, type QuickChange } from '../use-quick-change.js';

/** Whose lead it is; stored as soon as it is chosen. Who sells cannot give leads away and only sees the name. */
export function OwnerSelect(props: QuickChange) {
  const team = useResource('team', (signal) => listTeam(signal));
  const { isBusy, store } = useQuickChange(props);
  const owner = props.lead.assigned_to;
  const members = team.data ?? [];
  if (!may('dmat_manage_campaigns')) {
    if (!team.data) return null;
    /* translators: %s: name of somebody of the team */
    return <span>{sprintf(__('Owner: %s', 'dmat'), ownerName(members, owner))}</span>;
  }
  const choose = (value: string) => {
    const chosen = value === '' ? null : Number(value);
    /* translators: %s: name of somebody of the team */
    const words = chosen === null ? __('This lead belongs to nobody now.', 'dmat') : sprintf(__('This lead belongs to %s now.', 'dmat'), ownerName(members, chosen));
    void store({ assigned_to: chosen }, words);
  };
  return (
    <SelectControl
      label={__('Owner', 'dmat')}
      labelPosition="side"
      value={owner === null ? '' : String(owner)}
      disabled={isBusy}
      options={ownerChoices(members, owner)}
      onChange={choose}
      __next40pxDefaultSize
      __nextHasNoMarginBottom
    />
  );
}
