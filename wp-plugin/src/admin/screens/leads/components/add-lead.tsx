import { Button, Modal, Notice, TextControl } from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';
import { addLead } from '../../../api/lead-lists.js';
import { asRefusal, type Refusal } from '../../../api/refusal.js';
import { requestKey } from '../../../api/request-key.js';
import { useAnnounce } from '../../../components/snackbars.js';
import { leadName } from '../../../format/lead-name.js';
import { pathToLead } from '../../../routes.js';
import { navigate } from '../../../use-route.js';

const nothing = { email: '', first_name: '', last_name: '', phone: '', company_name: '' };

/** A lead brought in by hand. An address that is known adds to the lead that has it. */
export function AddLead({ onAdded }: { onAdded: () => void }) {
  const announce = useAnnounce();
  const [isOpen, setOpen] = useState(false);
  const [key, setKey] = useState('');
  const [lead, setLead] = useState(nothing);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [isBusy, setBusy] = useState(false);

  const open = () => {
    setLead(nothing);
    setRefusal(null);
    setKey(requestKey());
    setOpen(true);
  };
  const save = async () => {
    setBusy(true);
    try {
      const filled = Object.fromEntries(Object.entries(lead).map(([name, value]) => [name, value.trim()]).filter(([, value]) => value));
      const added = await addLead({ email: lead.email, ...filled }, key);
      setOpen(false);
      onAdded();
      const words = added.isNew ? /* translators: %s: name of a lead */ __('%s was added.', 'dmat') : /* translators: %s: name of a lead */ __('%s was known already; what is new was added.', 'dmat');
      announce(sprintf(words, leadName(added.lead)), { label: __('Open', 'dmat'), onClick: () => navigate(pathToLead(added.lead.id)) });
    } catch (thrown) {
      setRefusal(asRefusal(thrown));
      // What is corrected now is another request.
      setKey(requestKey());
    } finally {
      setBusy(false);
    }
  };
  const field = (name: keyof typeof nothing, label: string, more: { type?: 'email' | 'tel'; required?: boolean } = {}) => (
    <TextControl label={label} value={lead[name]} onChange={(value) => setLead({ ...lead, [name]: value })} {...more} help={refusal?.fields[name]} __next40pxDefaultSize __nextHasNoMarginBottom />
  );
  return (
    <>
      <Button variant="primary" onClick={open} __next40pxDefaultSize>
        {__('Add lead', 'dmat')}
      </Button>
      {isOpen && (
        <Modal title={__('Add lead', 'dmat')} onRequestClose={() => setOpen(false)} size="small">
          <form
            className="dmat-form"
            onSubmit={(event) => {
              event.preventDefault();
              void save();
            }}
          >
            {refusal && (
              <Notice status="error" isDismissible={false}>
                {refusal.message}
              </Notice>
            )}
            {field('email', __('Email', 'dmat'), { type: 'email', required: true })}
            {field('first_name', __('First name', 'dmat'))}
            {field('last_name', __('Last name', 'dmat'))}
            {field('phone', __('Phone', 'dmat'), { type: 'tel' })}
            {field('company_name', __('Company', 'dmat'))}
            <p className="dmat-muted">{__('Adding somebody here is no consent: they get no marketing email until they agree.', 'dmat')}</p>
            <div className="dmat-row is-end">
              <Button variant="tertiary" onClick={() => setOpen(false)} __next40pxDefaultSize>
                {__('Cancel', 'dmat')}
              </Button>
              <Button variant="primary" type="submit" isBusy={isBusy} disabled={isBusy} __next40pxDefaultSize>
                {__('Add lead', 'dmat')}
              </Button>
            </div>
          </form>
        </Modal>
      )}
    </>
  );
}
