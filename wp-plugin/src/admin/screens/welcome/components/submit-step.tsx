import { Notice, Spinner } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import type { LeadSummary } from '../../../api/types.js';
import { useFirstLead } from '../use-first-lead.js';

interface SubmitStepProps {
  page: { url: string; editUrl: string };
  since: string | null;
  onArrived: (lead: LeadSummary) => void;
}

/** Third step: open the page, send the form as a visitor would; the lead shows up here by itself. */
export function SubmitStep({ page, since, onArrived }: SubmitStepProps) {
  const refusal = useFirstLead(since, onArrived);
  return (
    <>
      <h2>{__('Send the form once, as a visitor would', 'dmat')}</h2>
      <p>{__('Open the page, fill in the form with your own address and send it. Keep this tab open: the lead shows up here.', 'dmat')}</p>
      <div className="dmat-row">
        <a className="components-button is-next-40px-default-size is-primary" href={page.url} target="_blank" rel="noreferrer">
          {__('Open the page', 'dmat')}
          <span className="screen-reader-text">{__('(opens in a new tab)', 'dmat')}</span>
        </a>
        {page.editUrl && <a href={page.editUrl}>{__('Edit it first', 'dmat')}</a>}
      </div>
      {refusal ? (
        <Notice status="warning" isDismissible={false}>
          {refusal.message}
        </Notice>
      ) : (
        <p className="dmat-wizard__wait" role="status">
          <Spinner /> {__('Waiting for the first lead…', 'dmat')}
        </p>
      )}
    </>
  );
}
