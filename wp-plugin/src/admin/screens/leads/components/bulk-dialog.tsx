import { Button, Modal, Notice, SelectControl, TextControl } from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';
import type { BulkOrder, TeamMember } from '../../../api/lead-lists.js';
import { asRefusal } from '../../../api/refusal.js';
import { requestKey } from '../../../api/request-key.js';
import type { TagCount } from '../../../api/types.js';
import { statusNames } from '../../../format/words.js';

interface BulkDialogProps {
  action: BulkOrder['action'];
  /** Which leads, in words: "12 leads". */
  leads: string;
  tags: readonly TagCount[];
  team: readonly TeamMember[];
  onStart: (value: string, key: string) => Promise<void>;
  onClose: () => void;
}

/** Asks what exactly is to be done to many leads, and whether; pressed twice it is done once. */
export function BulkDialog({ action, leads, tags, team, onStart, onClose }: BulkDialogProps) {
  const [key] = useState(() => requestKey());
  const [value, setValue] = useState(action === 'status' ? 'contacted' : '');
  const [refusal, setRefusal] = useState('');
  const [isBusy, setBusy] = useState(false);
  const isTag = action === 'tag' || action === 'untag';
  const start = async () => {
    setBusy(true);
    try {
      await onStart(value.trim(), key);
      onClose();
    } catch (thrown) {
      setRefusal(asRefusal(thrown).message);
      setBusy(false);
    }
  };
  return (
    <Modal title={titleOf(action)} onRequestClose={onClose} size="small">
      <form
        className="dmat-form"
        onSubmit={(event) => {
          event.preventDefault();
          void start();
        }}
      >
        {refusal && (
          <Notice status="error" isDismissible={false}>
            {refusal}
          </Notice>
        )}
        {isTag && (
          <>
            <TextControl label={__('Tag', 'dmat')} value={value} onChange={setValue} list="dmat-bulk-tags" maxLength={64} required __next40pxDefaultSize __nextHasNoMarginBottom />
            <datalist id="dmat-bulk-tags">{tags.map(({ name }) => <option key={name} value={name} />)}</datalist>
          </>
        )}
        {action === 'status' && (
          <SelectControl label={__('Status', 'dmat')} value={value} onChange={setValue} options={Object.entries(statusNames()).map(([status, label]) => ({ value: status, label }))} __next40pxDefaultSize __nextHasNoMarginBottom />
        )}
        {action === 'owner' && (
          <SelectControl
            label={__('Owner', 'dmat')}
            value={value}
            onChange={setValue}
            options={[{ value: '', label: __('Nobody', 'dmat') }, ...team.map(({ id, name }) => ({ value: String(id), label: name }))]}
            __next40pxDefaultSize
            __nextHasNoMarginBottom
          />
        )}
        <p>
          {action === 'delete'
            ? /* translators: %s: such as "12 leads" */ sprintf(__('%s leave every list with their history. You can undo this afterwards.', 'dmat'), leads)
            : /* translators: %s: such as "12 leads" */ sprintf(__('This is done to %s. You can undo it afterwards.', 'dmat'), leads)}
        </p>
        <div className="dmat-row is-end">
          <Button variant="tertiary" onClick={onClose} __next40pxDefaultSize>
            {__('Cancel', 'dmat')}
          </Button>
          <Button variant="primary" type="submit" isDestructive={action === 'delete'} isBusy={isBusy} disabled={isBusy || (isTag && value.trim() === '')} accessibleWhenDisabled __next40pxDefaultSize>
            {buttonOf(action)}
          </Button>
        </div>
      </form>
    </Modal>
  );
}

function titleOf(action: BulkOrder['action']): string {
  return {
    tag: __('Add a tag', 'dmat'), untag: __('Remove a tag', 'dmat'), status: __('Change the status', 'dmat'), owner: __('Change the owner', 'dmat'), delete: __('Delete leads?', 'dmat'),
  }[action];
}

function buttonOf(action: BulkOrder['action']): string {
  return { tag: __('Add tag', 'dmat'), untag: __('Remove tag', 'dmat'), status: __('Change status', 'dmat'), owner: __('Change owner', 'dmat'), delete: __('Delete leads', 'dmat') }[action];
}
