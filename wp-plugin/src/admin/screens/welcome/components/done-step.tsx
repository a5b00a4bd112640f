import { Button } from '@wordpress/components';
import { speak } from '@wordpress/a11y';
import { useEffect } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';
import { readLead } from '../../../api/leads.js';
import { ScoreBadge } from '../../../components/badges.js';
import { Failure } from '../../../components/failure.js';
import { Link } from '../../../components/link.js';
import { Skeleton } from '../../../components/skeleton.js';
import { When } from '../../../components/when.js';
import { leadName } from '../../../format/lead-name.js';
import { sourceName } from '../../../format/words.js';
import { pathTo, pathToLead } from '../../../routes.js';
import { useResource } from '../../../use-resource.js';

/** The end: the first lead is there. */
export function DoneStep({ leadId, onAgain }: { leadId: number; onAgain: () => void }) {
  const lead = useResource(`lead ${leadId}`, (signal) => readLead(leadId, signal));
  const name = lead.data ? leadName(lead.data) : '';
  useEffect(() => {
    /* translators: %s: name of a lead */
    if (name) speak(sprintf(__('Your first lead is here: %s', 'dmat'), name), 'assertive');
  }, [name]);
  return (
    <>
      <h2>{__('Your first lead is here', 'dmat')}</h2>
      {lead.refusal && (lead.refusal.kind === 'not-found' ? <p>{__('The lead this wizard caught has been deleted since.', 'dmat')}</p> : <Failure refusal={lead.refusal} onRetry={lead.reload} />)}
      {lead.isLoading && !lead.data && <Skeleton lines={2} />}
      {lead.data && (
        <Link href={pathToLead(lead.data.id)} className="dmat-card">
          <span className="dmat-card__top">
            <span className="dmat-card__title">{name}</span>
            <ScoreBadge score={lead.data.lead_score} tier={lead.data.tier} />
          </span>
          <span className="dmat-card__line">
            {lead.data.email} · {sourceName(lead.data.source)} · <When at={lead.data.created_at} />
          </span>
        </Link>
      )}
      <p>{__('From now on every form sent on your pages arrives here, with where it came from, its score and its history. Even when the backend is away, nothing is lost.', 'dmat')}</p>
      <div className="dmat-row">
        {lead.data && (
          <Link className="components-button is-next-40px-default-size is-primary" href={pathToLead(leadId)}>
            {__('Look at the lead', 'dmat')}
          </Link>
        )}
        <Link className="components-button is-next-40px-default-size is-secondary" href={pathTo('/')}>
          {__('Go to Home', 'dmat')}
        </Link>
        <Button variant="link" onClick={onAgain}>
          {__('Make another page', 'dmat')}
        </Button>
      </div>
    </>
  );
}
