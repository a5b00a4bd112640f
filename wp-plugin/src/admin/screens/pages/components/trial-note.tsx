import { __ } from '@wordpress/i18n';
import type { FormTrial } from '../../../api/types.js';
import { When } from '../../../components/when.js';

/** What the daily trial of a form found: nothing to do, or what is wrong and what to do. */
export function TrialNote({ trial }: { trial: FormTrial | null }) {
  if (trial === null) return <span className="dmat-muted">{__('Tried out once a day; the first time is still to come.', 'dmat')}</span>;
  if (trial.status === 'ok') {
    return (
      <span className="dmat-good">
        {__('Works; tried out', 'dmat')} <When at={trial.checked_at} />
      </span>
    );
  }
  return <span className={trial.status === 'failed' ? 'dmat-bad' : 'dmat-late'}>{trial.detail}</span>;
}
