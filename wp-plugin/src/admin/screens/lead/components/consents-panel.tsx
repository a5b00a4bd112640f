import { __ } from '@wordpress/i18n';
import type { ConsentRecord } from '../../../api/types.js';
import { ConsentEvidence } from '../../../components/consent-evidence.js';
import { Panel } from '../../../components/panel.js';

/** Everything the lead ever agreed to or took back, newest first. */
export function ConsentsPanel({ consents }: { consents: readonly ConsentRecord[] }) {
  return (
    <Panel title={__('Consent', 'dmat')}>
      {consents.length === 0 ? (
        <p className="dmat-muted">{__('No consent on record. Marketing messages are not sent without one.', 'dmat')}</p>
      ) : (
        consents.map((consent, number) => <ConsentEvidence key={number} consent={consent} />)
      )}
    </Panel>
  );
}
