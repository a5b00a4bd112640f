import { useMemo } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import { listTags } from '../../api/leads.js';
import { Refusal } from '../../api/refusal.js';
import { Failure } from '../../components/failure.js';
import { Screen } from '../../components/screen.js';
import { Skeleton } from '../../components/skeleton.js';
import { useResource } from '../../use-resource.js';
import { LeadsList } from './components/leads-list.js';
import { LinkFilterChips } from './components/link-filter-chips.js';
import { NoLeads } from './components/no-leads.js';
import { Pager } from './components/pager.js';
import { leadFields } from './lead-fields.js';
import { isNarrowed, type LeadFilters } from './leads-filters.js';
import { useDataViews } from './use-data-views.js';
import { useLeads } from './use-leads.js';
import { useLeadsView } from './use-leads-view.js';

/** Leads: who are they, where from, how warm. */
export function LeadsScreen({ filters }: { filters: LeadFilters }) {
  const { parts, isMissing, retry } = useDataViews();
  const tags = useResource('tags', (signal) => listTags(signal));
  const fields = useMemo(() => leadFields(tags.data ?? []), [tags.data]);
  const { view, changeView } = useLeadsView(filters, fields.map(({ id }) => id));
  const perPage = view.perPage ?? 25;
  const leads = useLeads(filters, perPage);
  const pageTitle = leads.page?.items[0]?.landing_page_title ?? null;

  return (
    <Screen title={__('Leads', 'dmat')}>
      {leads.refusal && <Failure refusal={leads.refusal} onRetry={leads.reload} />}
      {isMissing && <Failure refusal={new Refusal('failed', __('A part of this screen could not be loaded.', 'dmat'))} onRetry={retry} />}
      <LinkFilterChips filters={filters} pageTitle={pageTitle} />
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
          empty={<NoLeads isNarrowed={isNarrowed(filters)} />}
          footer={<Pager {...leads} page={leads.page} perPage={perPage} />}
        />
      )}
    </Screen>
  );
}
