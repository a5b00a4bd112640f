import { Button } from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';
import { restoreLead } from '../../../api/lead-work.js';
import { deleteLead } from '../../../api/leads.js';
import { asRefusal } from '../../../api/refusal.js';
import type { LeadDetail } from '../../../api/types.js';
import { useAnnounce } from '../../../components/snackbars.js';
import { leadName } from '../../../format/lead-name.js';
import { pathTo, pathToLead } from '../../../routes.js';
import { navigate } from '../../../use-route.js';

/** Deletes a lead, and brings it back when that was a mistake. */
export function DeleteLead({ lead }: { lead: LeadDetail }) {
  const announce = useAnnounce();
  const [isBusy, setBusy] = useState(false);
  const restore = async () => {
    try {
      await restoreLead(lead.id);
      /* translators: %s: name of a lead */
      announce(sprintf(__('%s is back.', 'dmat'), leadName(lead)));
      navigate(pathToLead(lead.id));
    } catch (thrown) {
      announce(asRefusal(thrown).message);
    }
  };
  const remove = async () => {
    setBusy(true);
    try {
      await deleteLead(lead.id);
      /* translators: %s: name of a lead */
      announce(sprintf(__('%s was deleted.', 'dmat'), leadName(lead)), { label: __('Undo', 'dmat'), onClick: () => void restore() });
      navigate(pathTo('/leads'), { replace: true });
    } catch (thrown) {
      setBusy(false);
      announce(asRefusal(thrown).message);
    }
  };
  return (
    <p className="dmat-danger">
      <Button variant="link" isDestructive isBusy={isBusy} disabled={isBusy} onClick={() => void remove()}>
        {__('Delete this lead', 'dmat')}
      </Button>
    </p>
  );
}
