import { Button, Notice } from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import { asRefusal } from '../../../api/refusal.js';
import { askToConfirm } from '../../../api/spam.js';
import type { LeadDetail } from '../../../api/types.js';
import { useAnnounce } from '../../../components/snackbars.js';

/** Says that a lead still has to confirm the address, and asks once more on a press. */
export function OptInNotice({ lead, canEdit }: { lead: LeadDetail; canEdit: boolean }) {
  const announce = useAnnounce();
  const [isBusy, setBusy] = useState(false);
  if (lead.opt_in !== 'pending' && lead.opt_in !== 'expired') return null;
  const ask = async () => {
    setBusy(true);
    try {
      await askToConfirm(lead.id);
      announce(__('The confirmation email is on its way.', 'dmat'));
    } catch (thrown) {
      announce(asRefusal(thrown).message);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Notice status="warning" isDismissible={false} className="dmat-opt-in">
      <p>
        {lead.opt_in === 'pending'
          ? __('This person has not confirmed the address yet. Until then no email goes out but the one that asks for it.', 'dmat')
          : __('This person did not confirm the address within 7 days. You can ask once more.', 'dmat')}
      </p>
      {canEdit && (
        <Button variant="secondary" onClick={() => void ask()} isBusy={isBusy} disabled={isBusy} __next40pxDefaultSize>
          {__('Send the confirmation email again', 'dmat')}
        </Button>
      )}
    </Notice>
  );
}
