import { Button } from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';
import { deleteLead } from '../../../api/leads.js';
import { asRefusal } from '../../../api/refusal.js';
import type { LeadDetail } from '../../../api/types.js';
import { Confirm } from '../../../components/confirm.js';
import { useAnnounce } from '../../../components/snackbars.js';
import { leadName } from '../../../format/lead-name.js';
import { pathTo } from '../../../routes.js';
import { navigate } from '../../../use-route.js';

/** Deletes a lead after asking once. */
export function DeleteLead({ lead }: { lead: LeadDetail }) {
  const announce = useAnnounce();
  const [isAsking, setAsking] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const remove = async () => {
    setBusy(true);
    try {
      await deleteLead(lead.id);
      /* translators: %s: name of a lead */
      announce(sprintf(__('%s was deleted.', 'dmat'), leadName(lead)));
      navigate(pathTo('/leads'), { replace: true });
    } catch (thrown) {
      setBusy(false);
      setAsking(false);
      announce(asRefusal(thrown).message);
    }
  };
  return (
    <p className="dmat-danger">
      <Button variant="link" isDestructive onClick={() => setAsking(true)}>
        {__('Delete this lead', 'dmat')}
      </Button>
      {isAsking && (
        <Confirm
          title={__('Delete this lead?', 'dmat')}
          confirmLabel={__('Delete lead', 'dmat')}
          isBusy={isBusy}
          onConfirm={() => void remove()}
          onCancel={() => setAsking(false)}
        >
          {/* translators: %s: name of a lead */}
          <p>{sprintf(__('%s and their history leave every list. This cannot be undone.', 'dmat'), leadName(lead))}</p>
        </Confirm>
      )}
    </p>
  );
}
