import { Button } from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';
import { listCustomFields } from '../../api/custom-fields.js';
import { checkImport, startImport, undoImport, type ContactImport } from '../../api/imports.js';
import { listTags } from '../../api/leads.js';
import { Failure } from '../../components/failure.js';
import { Panel } from '../../components/panel.js';
import { Screen } from '../../components/screen.js';
import { Skeleton } from '../../components/skeleton.js';
import { count } from '../../format/numbers.js';
import { pathTo } from '../../routes.js';
import { useResource } from '../../use-resource.js';
import { WorkBar } from '../leads/components/work-bar.js';
import { Figures } from './components/figures.js';
import { Mapping } from './components/mapping.js';
import { Outcome } from './components/outcome.js';
import { RefusedRows } from './components/refused-rows.js';
import { useImport } from './use-import.js';

/** One file of contacts, from its columns to its undoing. */
export function ImportScreen({ id }: { id: number }) {
  const { data: work, refusal, isLoading, reload, act, isBusy, actRefusal } = useImport(id);
  const fields = useResource('custom fields', listCustomFields);
  const tags = useResource('tags', listTags);
  const [isMapping, setMapping] = useState(false);
  const isReady = fields.data && tags.data;
  return (
    <Screen title={work?.name ?? __('Import contacts', 'dmat')} back={{ href: pathTo('/leads/import'), label: __('Import contacts', 'dmat') }}>
      {refusal && <Failure refusal={refusal} onRetry={reload} />}
      {actRefusal && <Failure refusal={actRefusal} />}
      {isLoading && !work && <Skeleton lines={8} />}
      {work && isReady && (work.state === 'ready' || (work.state === 'checked' && isMapping)) && (
        <Mapping
          work={work}
          fields={fields.data?.items ?? []}
          tags={(tags.data ?? []).map(({ name }) => name)}
          isBusy={isBusy}
          onCheck={(targets, options) => {
            setMapping(false);
            void act(() => checkImport(id, targets, options));
          }}
        />
      )}
      {work && ['checking', 'running', 'undoing'].includes(work.state) && <Progress work={work} />}
      {work?.state === 'checked' && !isMapping && <Checked work={work} isBusy={isBusy} onStart={() => void act(() => startImport(id))} onBack={() => setMapping(true)} />}
      {work && ['done', 'failed', 'undone'].includes(work.state) && <Outcome work={work} isBusy={isBusy} onUndo={() => void act(() => undoImport(id))} />}
    </Screen>
  );
}

function Progress({ work }: { work: ContactImport }) {
  const isUndo = work.state === 'undoing';
  const done = isUndo ? work.undone : work.rows_done;
  const total = isUndo ? work.created + work.updated : work.state === 'running' ? work.rows_total : null;
  const words = { checking: __('Checking… %s rows', 'dmat'), running: __('Importing… %s rows', 'dmat'), undoing: __('Undoing… %s leads', 'dmat') }[work.state as 'checking' | 'running' | 'undoing'];
  return (
    <>
      <WorkBar label={sprintf(words, count(done))} done={done} total={total} />
      <p className="dmat-muted">{__('You can leave this page; the work goes on.', 'dmat')}</p>
    </>
  );
}

interface CheckedProps {
  work: ContactImport;
  isBusy: boolean;
  onStart: () => void;
  onBack: () => void;
}

function Checked({ work, isBusy, onStart, onBack }: CheckedProps) {
  const found = work.forecast ?? { created: 0, updated: 0, repeated: 0, refused: 0 };
  const isSkipping = work.options.known_leads === 'skip';
  return (
    <Panel title={__('This would happen', 'dmat')}>
      <Figures
        figures={[
          { label: __('New leads', 'dmat'), value: found.created },
          { label: isSkipping ? __('Known leads left alone', 'dmat') : __('Known leads changed', 'dmat'), value: found.updated },
          { label: __('Doubles in the file', 'dmat'), value: found.repeated },
          { label: __('Not taken', 'dmat'), value: found.refused, isBad: true },
        ]}
      />
      <RefusedRows id={work.id} refused={found.refused} />
      <div className="dmat-row">
        <Button variant="primary" isBusy={isBusy} disabled={isBusy || found.created + found.updated === 0} accessibleWhenDisabled onClick={onStart} __next40pxDefaultSize>
          {/* translators: %s: a number of people */}
          {sprintf(__('Import %s people', 'dmat'), count(found.created + (isSkipping ? 0 : found.updated)))}
        </Button>
        <Button variant="tertiary" onClick={onBack} __next40pxDefaultSize>
          {__('Change the columns', 'dmat')}
        </Button>
      </div>
      <p className="dmat-muted">{__('It can be undone afterwards.', 'dmat')}</p>
    </Panel>
  );
}
