import { Button } from '@wordpress/components';
import { useEffect, useMemo, useState } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';
import type { BulkOrder } from '../../api/lead-lists.js';
import { Refusal } from '../../api/refusal.js';
import { may } from '../../boot-data.js';
import { Failure } from '../../components/failure.js';
import { Screen } from '../../components/screen.js';
import { Skeleton } from '../../components/skeleton.js';
import { count, leadCount } from '../../format/numbers.js';
import { pathTo } from '../../routes.js';
import { AddLead } from './components/add-lead.js';
import { BulkBar } from './components/bulk-bar.js';
import { BulkDialog } from './components/bulk-dialog.js';
import { ExportMenu } from './components/export-menu.js';
import { LeadsList } from './components/leads-list.js';
import { NoLeads } from './components/no-leads.js';
import { Pager } from './components/pager.js';
import { SavedViews } from './components/saved-views.js';
import { WorkBar } from './components/work-bar.js';
import { leadActions } from './lead-actions.js';
import { bodyFilter, isNarrowed, type LeadFilters } from './leads-filters.js';
import { useBulk } from './use-bulk.js';
import { useDataViews } from './use-data-views.js';
import { exportColumns, useExport } from './use-export.js';
import { useFieldChoices } from './use-field-choices.js';
import { useLeads } from './use-leads.js';
import { useLeadsView } from './use-leads-view.js';

/** Leads: who are they, where from, how warm, and what is to be done with them. */
export function LeadsScreen({ filters }: { filters: LeadFilters }) {
  const { parts, isMissing, retry } = useDataViews();
  const { choices, fields, codecs } = useFieldChoices();
  const { view, changeView, wear } = useLeadsView(filters, useMemo(() => fields.map(({ id }) => id), [fields]), codecs);
  const perPage = view.perPage ?? 25;
  const leads = useLeads(filters, perPage);
  const bulk = useBulk(leads.reload);
  const file = useExport(filters);
  const [selection, setSelection] = useState<string[]>([]);
  const [isAll, setAll] = useState(false);
  const [asking, setAsking] = useState<{ action: BulkOrder['action']; ids: number[] | null } | null>(null);
  const clear = () => {
    setSelection([]);
    setAll(false);
  };
  const list = JSON.stringify(filters);
  useEffect(clear, [list]);
  const actions = useMemo(() => leadActions((action, ids) => setAsking({ action, ids })), []);
  const total = leads.page?.total ?? { count: 0, is_capped: false };

  return (
    <Screen
      title={__('Leads', 'dmat')}
      action={
        may('dmat_manage_campaigns') && (
          <span className="dmat-row">
            <Button variant="secondary" href={pathTo('/leads/import')} __next40pxDefaultSize>
              {__('Import', 'dmat')}
            </Button>
            <AddLead onAdded={leads.reload} />
          </span>
        )
      }
    >
      {leads.refusal && <Failure refusal={leads.refusal} onRetry={leads.reload} />}
      {isMissing && <Failure refusal={new Refusal('failed', __('A part of this screen could not be loaded.', 'dmat'))} onRetry={retry} />}
      {bulk.running && <WorkBar label={bulk.running.state === 'undoing' ? __('Undoing…', 'dmat') : __('Changing leads…', 'dmat')} done={bulk.running.done} total={bulk.running.total} />}
      {file.lines !== null && (
        /* translators: %s: a number of leads */
        <WorkBar label={sprintf(__('Exporting… %s', 'dmat'), count(file.lines))} done={file.lines} total={total.is_capped ? null : total.count} onCancel={file.cancel} />
      )}
      {(!parts || (!leads.page && leads.isLoading)) && !isMissing && (
        <div className="dmat-panel">
          <div className="dmat-panel__body">
            <Skeleton lines={9} />
          </div>
        </div>
      )}
      {parts && leads.page && (
        <LeadsList
          parts={parts}
          fields={fields}
          view={view}
          page={leads.page}
          isLoading={leads.isLoading}
          onChangeView={changeView}
          actions={actions}
          selection={selection}
          onChangeSelection={(ids) => {
            setSelection(ids);
            setAll(false);
          }}
          bar={
            <>
              <SavedViews filters={filters} view={view} columns={fields} onWear={wear} />
              <ExportMenu isBusy={file.lines !== null} onExport={(isWhole) => void file.start(isWhole ? undefined : exportColumns(view.fields ?? []))} />
            </>
          }
          above={
            selection.length > 0 && (
              <BulkBar selected={selection.length} total={total} isAll={isAll} onAll={() => setAll(true)} onClear={clear} onAction={(action) => setAsking({ action, ids: isAll ? null : selection.map(Number) })} />
            )
          }
          empty={<NoLeads isNarrowed={isNarrowed(filters)} />}
          footer={<Pager {...leads} page={leads.page} perPage={perPage} />}
        />
      )}
      {asking && (
        <BulkDialog
          action={asking.action}
          leads={asking.ids ? leadCount({ count: asking.ids.length, is_capped: false }) : leadCount(total)}
          tags={choices.tags}
          team={choices.team}
          onStart={async (value, key) => {
            await bulk.start({ action: asking.action, value, ...(asking.ids ? { ids: asking.ids } : { filter: bodyFilter(filters) }) }, key);
            clear();
          }}
          onClose={() => setAsking(null)}
        />
      )}
    </Screen>
  );
}
