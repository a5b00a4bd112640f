import { __, _n, sprintf } from '@wordpress/i18n';
import type { SiteOutbox } from '../../../api/wordpress.js';
import { Panel } from '../../../components/panel.js';
import { When } from '../../../components/when.js';
import { count } from '../../../format/numbers.js';

/** What this site keeps until the backend takes it, and what the backend refused. */
export function OutboxPanel({ outbox }: { outbox: SiteOutbox }) {
  return (
    <Panel title={__('Kept on this site', 'dmat')}>
      {outbox.waiting === 0 ? (
        <p className="dmat-good">{__('Nothing waits. Everything this site kept has been delivered.', 'dmat')}</p>
      ) : (
        <p className="dmat-late">
          {sprintf(
            /* translators: %s: a number of submissions */
            _n('%s submission waits and is delivered by itself.', '%s submissions wait and are delivered by themselves.', outbox.waiting, 'dmat'),
            count(outbox.waiting),
          )}
          {outbox.oldest && (
            <>
              {' '}
              {__('The oldest came', 'dmat')} <When at={outbox.oldest} />.
            </>
          )}
        </p>
      )}
      {outbox.submitted_total > 0 && (
        <p className="dmat-muted">
          {sprintf(
            /* translators: 1: a number of submissions kept so far, 2: how many of them were delivered */
            __('So far %1$s kept here because the backend was away, %2$s of them delivered since.', 'dmat'),
            count(outbox.submitted_total),
            count(outbox.relayed_total),
          )}
        </p>
      )}
      {outbox.failed.length > 0 && (
        <ul className="dmat-health">
          {outbox.failed.map((row) => (
            <li key={row.id} className="is-broken">
              <span className="dmat-health__state">{__('Refused', 'dmat')}</span>
              <span className="dmat-health__label">
                {row.created_at ? <When at={row.created_at} /> : /* translators: %s: number of a stored submission */ sprintf(__('Submission %s', 'dmat'), String(row.id))}
              </span>
              <span className="dmat-health__detail">{row.reason}</span>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
