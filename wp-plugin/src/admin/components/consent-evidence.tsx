import { __, sprintf } from '@wordpress/i18n';
import type { ConsentRecord } from '../api/types.js';
import { exactTime } from '../format/times.js';
import { channelName, plain } from '../format/words.js';
import { PageLink } from './page-link.js';

/** One consent with its proof: the words shown, where, in which revision, when. */
export function ConsentEvidence({ consent }: { consent: ConsentRecord }) {
  const isGiven = consent.status === 'granted';
  const isAsked = consent.status === 'requested';
  return (
    <div className={`dmat-consent ${isGiven ? 'is-given' : isAsked ? 'is-asked' : 'is-withdrawn'}`}>
      <p>
        <strong>
          {isGiven
            ? /* translators: 1: purpose, such as "Marketing", 2: channel, such as "Email" */
              sprintf(__('Agreed: %1$s by %2$s', 'dmat'), plain(consent.purpose), channelName(consent.channel))
            : isAsked
            ? /* translators: 1: purpose, such as "Marketing", 2: channel, such as "Email" */
              sprintf(__('Ticked, to be confirmed: %1$s by %2$s', 'dmat'), plain(consent.purpose), channelName(consent.channel))
            : /* translators: 1: purpose, such as "Marketing", 2: channel, such as "Email" */
              sprintf(__('Taken back: %1$s by %2$s', 'dmat'), plain(consent.purpose), channelName(consent.channel))}
        </strong>
      </p>
      {consent.text && <blockquote>{consent.text}</blockquote>}
      <p className="dmat-muted">
        <time dateTime={consent.at}>{exactTime(consent.at)}</time>
        {consent.page_url && (
          <>
            {' · '}
            <PageLink address={consent.page_url} text={consent.page_url.replace(/^https?:\/\//, '')} />
          </>
        )}
        {/* translators: %s: number of a revision of a page */}
        {consent.page_revision !== null && ` · ${sprintf(__('page revision %s', 'dmat'), String(consent.page_revision))}`}
      </p>
    </div>
  );
}
