import { Button, Notice } from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';
import type { ContactImport } from '../../../api/imports.js';
import { Confirm } from '../../../components/confirm.js';
import { Link } from '../../../components/link.js';
import { Panel } from '../../../components/panel.js';
import { count } from '../../../format/numbers.js';
import { pathTo } from '../../../routes.js';
import { Figures } from './figures.js';
import { RefusedRows } from './refused-rows.js';

interface OutcomeProps {
  work: ContactImport;
  isBusy: boolean;
  onUndo: () => void;
}

/** What became of an import, and the way back. */
export function Outcome({ work, isBusy, onUndo }: OutcomeProps) {
  const [isAsking, setAsking] = useState(false);
  return (
    <>
      {work.state === 'failed' && (
        <Notice status="error" isDismissible={false}>
          <p>{work.fault}</p>
          {work.rows_done > 0 && <p>{sprintf(/* translators: %s: a number of rows */ __('%s rows before that place were imported. Undo them, or mend the file and import it again: people who are leads already are not doubled.', 'dmat'), count(work.rows_done))}</p>}
        </Notice>
      )}
      {work.state === 'undone' && (
        <Notice status="success" isDismissible={false}>
          {__('This import was undone. New leads who have been active since were kept.', 'dmat')}
        </Notice>
      )}
      <Panel title={work.state === 'undone' ? __('What had been imported', 'dmat') : __('What was imported', 'dmat')}>
        <Figures
          figures={[
            { label: __('New leads', 'dmat'), value: work.created },
            { label: __('Known leads changed', 'dmat'), value: work.updated },
            { label: __('Doubles or left alone', 'dmat'), value: work.skipped },
            { label: __('Not taken', 'dmat'), value: work.refused, isBad: true },
          ]}
        />
        <RefusedRows id={work.id} refused={work.refused} />
        <div className="dmat-row">
          <Link className="components-button is-primary is-next-40px-default-size" href={pathTo('/leads', { source: 'import', sort: '-created_at' })}>
            {__('See the imported leads', 'dmat')}
          </Link>
          {work.state !== 'undone' && work.created + work.updated > 0 && (
            <Button variant="secondary" isDestructive isBusy={isBusy} disabled={isBusy} onClick={() => setAsking(true)} __next40pxDefaultSize>
              {__('Undo this import', 'dmat')}
            </Button>
          )}
        </div>
      </Panel>
      {isAsking && (
        <Confirm
          title={__('Undo this import?', 'dmat')}
          confirmLabel={__('Undo the import', 'dmat')}
          onCancel={() => setAsking(false)}
          onConfirm={() => {
            setAsking(false);
            onUndo();
          }}
        >
          <p>
            {/* translators: 1: a number of new leads, 2: a number of changed leads */}
            {sprintf(__('%1$s new leads are deleted unless they have been active since, and %2$s known leads get back what they had.', 'dmat'), count(work.created), count(work.updated))}
          </p>
        </Confirm>
      )}
    </>
  );
}
