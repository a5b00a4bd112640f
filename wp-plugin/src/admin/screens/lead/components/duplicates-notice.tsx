import { Button, Notice } from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';
import { listDuplicates } from '../../../api/lead-work.js';
import type { CustomField, Duplicate, LeadDetail } from '../../../api/types.js';
import { Link } from '../../../components/link.js';
import { leadName } from '../../../format/lead-name.js';
import { pathToLead } from '../../../routes.js';
import { useResource } from '../../../use-resource.js';
import { MergeDialog } from './merge-dialog.js';

interface DuplicatesNoticeProps {
  lead: LeadDetail;
  fields: readonly CustomField[];
  reload: () => void;
  onChanged: () => void;
}

const shownAtFirst = 3;

/** Says who may be the same person, and offers to make them one. Says nothing when nobody may. */
export function DuplicatesNotice({ lead, fields, reload, onChanged }: DuplicatesNoticeProps) {
  const duplicates = useResource(`duplicates ${lead.id}`, (signal) => listDuplicates(lead.id, signal));
  const [otherId, setOtherId] = useState<number | null>(null);
  const found = duplicates.data ?? [];
  const done = () => {
    duplicates.reload();
    reload();
    onChanged();
  };
  return (
    <>
      {found.length > 0 && (
        <Notice status="warning" isDismissible={false} className="dmat-duplicates">
          <ul>
            {found.slice(0, shownAtFirst).map((duplicate) => (
              <li key={duplicate.lead.id}>
                <span>
                  <Link href={pathToLead(duplicate.lead.id)}>{leadName(duplicate.lead)}</Link> {whySame(duplicate)}
                </span>
                <Button
                  variant="secondary"
                  size="compact"
                  onClick={() => setOtherId(duplicate.lead.id)}
                  /* translators: %s: name of a lead */
                  aria-label={sprintf(__('Compare and merge with %s', 'dmat'), leadName(duplicate.lead))}
                >
                  {__('Compare and merge', 'dmat')}
                </Button>
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {otherId !== null && <MergeDialog lead={lead} otherId={otherId} fields={fields} onDone={done} close={() => setOtherId(null)} />}
    </>
  );
}

function whySame({ reasons }: Duplicate): string {
  const words = {
    mailbox: __('has an address of the same mailbox', 'dmat'),
    phone: __('has the same phone number', 'dmat'),
    person: __('has the same name in the same organization', 'dmat'),
  };
  /* translators: 1: one or more reasons, such as "has the same phone number" */
  return sprintf(__('may be the same person: %1$s.', 'dmat'), reasons.map((reason) => words[reason]).join(__(', ', 'dmat')));
}
