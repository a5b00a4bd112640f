import { Button, Modal, Notice } from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';
import { mergeLeads, undoMerge } from '../../../api/lead-work.js';
import { readLead } from '../../../api/leads.js';
import { asRefusal } from '../../../api/refusal.js';
import type { CustomField, LeadDetail } from '../../../api/types.js';
import { Failure } from '../../../components/failure.js';
import { Skeleton } from '../../../components/skeleton.js';
import { useAnnounce } from '../../../components/snackbars.js';
import { leadName } from '../../../format/lead-name.js';
import { useResource } from '../../../use-resource.js';
import { mergeInput, mergeRows, proposedSides, type MergeRow, type Side } from '../merge-choices.js';

interface MergeDialogProps {
  lead: LeadDetail;
  otherId: number;
  fields: readonly CustomField[];
  /** Reads this lead again after the merge and after its undo. */
  onDone: () => void;
  close: () => void;
}

/** Shows field by field what would become of two leads, and makes them one. */
export function MergeDialog({ lead, otherId, fields, onDone, close }: MergeDialogProps) {
  const other = useResource(`lead ${otherId}`, (signal) => readLead(otherId, signal));
  /* translators: %s: name of a lead */
  const title = other.data ? sprintf(__('Merge with %s', 'dmat'), leadName(other.data)) : __('Merge', 'dmat');
  return (
    <Modal title={title} onRequestClose={close} size="large" className="dmat-merge">
      {other.refusal && <Failure refusal={other.refusal} onRetry={other.reload} />}
      {!other.data && other.isLoading && <Skeleton lines={6} />}
      {other.data && <Choices lead={lead} other={other.data} fields={fields} onDone={onDone} close={close} />}
    </Modal>
  );
}

function Choices({ lead, other, fields, onDone, close }: Omit<MergeDialogProps, 'otherId'> & { other: LeadDetail }) {
  const announce = useAnnounce();
  const rows = mergeRows(lead, other, fields);
  const [sides, setSides] = useState(() => proposedSides(rows));
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState('');
  const undo = async (mergeId: number) => {
    try {
      await undoMerge(lead.id, mergeId);
      announce(__('These are two leads again.', 'dmat'));
    } catch (thrown) {
      announce(asRefusal(thrown).message);
    }
    onDone();
  };
  const merge = async () => {
    setBusy(true);
    setProblem('');
    try {
      const { merge_id: mergeId } = await mergeLeads(lead.id, mergeInput(lead, other, sides));
      announce(__('Merged into one lead.', 'dmat'), { label: __('Undo', 'dmat'), onClick: () => void undo(mergeId) });
      close();
      onDone();
    } catch (thrown) {
      setProblem(asRefusal(thrown).message);
      setBusy(false);
    }
  };
  return (
    <form
      className="dmat-merge__form"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isBusy) void merge();
      }}
    >
      {problem && (
        <Notice status="error" isDismissible={false}>
          {problem}
        </Notice>
      )}
      {rows.length === 0 ? <p>{__('Both say the same.', 'dmat')}</p> : <p>{__('Choose what stays where they differ.', 'dmat')}</p>}
      {rows.map((row) => (
        <Choice key={row.field} row={row} side={sides[row.field] ?? 'mine'} choose={(side) => setSides({ ...sides, [row.field]: side })} />
      ))}
      <p className="dmat-muted">
        {__('Forms, history, notes, tasks, files and points of both come together, and who unsubscribed stays unsubscribed. Both addresses stay known. You can undo this for 30 days.', 'dmat')}
      </p>
      <div className="dmat-row">
        <Button type="submit" variant="primary" isBusy={isBusy} disabled={isBusy} __next40pxDefaultSize>
          {__('Merge', 'dmat')}
        </Button>
        <Button variant="tertiary" onClick={close} disabled={isBusy} __next40pxDefaultSize>
          {__('Cancel', 'dmat')}
        </Button>
      </div>
    </form>
  );
}

function Choice({ row, side, choose }: { row: MergeRow; side: Side; choose: (side: Side) => void }) {
  return (
    <fieldset className="dmat-merge__row">
      <legend>{row.label}</legend>
      {(['mine', 'theirs'] as const).map((one) => (
        <label key={one} className={side === one ? 'is-chosen' : undefined}>
          <input type="radio" name={`dmat-merge-${row.field}`} checked={side === one} onChange={() => choose(one)} />
          <span>{row[one] || <em className="dmat-muted">{__('nothing', 'dmat')}</em>}</span>
        </label>
      ))}
    </fieldset>
  );
}
