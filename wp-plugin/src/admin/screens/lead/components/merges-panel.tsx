import { Button } from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';
import { listMerges, undoMerge } from '../../../api/lead-work.js';
import { asRefusal } from '../../../api/refusal.js';
import type { LeadDetail, MergeShown } from '../../../api/types.js';
import { may } from '../../../boot-data.js';
import { Panel } from '../../../components/panel.js';
import { useAnnounce } from '../../../components/snackbars.js';
import { When } from '../../../components/when.js';
import { exactTime } from '../../../format/times.js';
import { useResource } from '../../../use-resource.js';

/** Leads that became part of this one, and the way back for 30 days. Not there when there are none. */
export function MergesPanel({ lead, revision, reload, onChanged }: { lead: LeadDetail; revision: number; reload: () => void; onChanged: () => void }) {
  const merges = useResource(`merges ${lead.id} ${revision}`, (signal) => listMerges(lead.id, signal));
  if (!merges.data || merges.data.length === 0) return null;
  const done = () => {
    merges.reload();
    reload();
    onChanged();
  };
  return (
    <Panel title={__('Merged into this lead', 'dmat')}>
      <ul className="dmat-files">
        {merges.data.map((merge) => (
          <MergeRow key={merge.id} leadId={lead.id} merge={merge} done={done} />
        ))}
      </ul>
    </Panel>
  );
}

function MergeRow({ leadId, merge, done }: { leadId: number; merge: MergeShown; done: () => void }) {
  const announce = useAnnounce();
  const [isBusy, setBusy] = useState(false);
  const undo = async () => {
    setBusy(true);
    try {
      await undoMerge(leadId, merge.id);
      announce(__('These are two leads again.', 'dmat'));
      done();
    } catch (thrown) {
      announce(asRefusal(thrown).message);
      setBusy(false);
    }
  };
  return (
    <li>
      <div>
        <strong>{merge.name ?? merge.email}</strong>
        <span className="dmat-muted">
          {merge.name && `${merge.email} · `}
          <When at={merge.at} /> · {merge.by}
        </span>
      </div>
      {may('dmat_manage_campaigns') && new Date(merge.undo_until).getTime() > Date.now() && (
        <Button
          variant="secondary"
          size="compact"
          isBusy={isBusy}
          disabled={isBusy}
          onClick={() => void undo()}
          /* translators: %s: date and time */
          title={sprintf(__('Possible until %s', 'dmat'), exactTime(merge.undo_until))}
        >
          {__('Undo', 'dmat')}
        </Button>
      )}
    </li>
  );
}
