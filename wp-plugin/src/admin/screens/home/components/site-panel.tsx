import { __, _n, sprintf } from '@wordpress/i18n';
import type { SiteOutbox } from '../../../api/wordpress.js';
import { Panel } from '../../../components/panel.js';
import { When } from '../../../components/when.js';
import { count } from '../../../format/numbers.js';

/** What this site knows by itself while the backend does not answer. */
export function SitePanel({ outbox }: { outbox: SiteOutbox }) {
  return (
    <Panel title={__('Kept on this site', 'dmat')}>
      {outbox.waiting === 0 ? (
        <p>{__('No submission waits. Forms keep working; what is sent now is kept here until the backend is back.', 'dmat')}</p>
      ) : (
        <p>
          {sprintf(
            /* translators: %s: a number of submissions */
            _n('%s submission is safe here and is delivered by itself.', '%s submissions are safe here and are delivered by themselves.', outbox.waiting, 'dmat'),
            count(outbox.waiting),
          )}{' '}
          {outbox.oldest && (
            <>
              {__('The oldest came', 'dmat')} <When at={outbox.oldest} />.
            </>
          )}
        </p>
      )}
    </Panel>
  );
}
