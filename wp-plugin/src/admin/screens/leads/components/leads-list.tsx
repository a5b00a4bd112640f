import type { ReactNode } from 'react';
import type { Action, Field, View } from '@wordpress/dataviews/wp';
import { useMediaQuery } from '@wordpress/compose';
import { __ } from '@wordpress/i18n';
import type { LeadPage, ListedLead } from '../../../api/types.js';
import type { DataViewsParts } from '../../../components/data-views.js';
import { Link } from '../../../components/link.js';
import { leadName } from '../../../format/lead-name.js';
import { pathToLead } from '../../../routes.js';
import { LeadCards } from './lead-cards.js';

interface LeadsListProps {
  parts: DataViewsParts;
  fields: Field<ListedLead>[];
  view: View;
  page: LeadPage | null;
  isLoading: boolean;
  onChangeView: (view: View) => void;
  actions: Action<ListedLead>[];
  selection: string[];
  onChangeSelection: (ids: string[]) => void;
  /** What stands beside the search. */
  bar: ReactNode;
  /** What stands between filters and rows: work on the chosen leads. */
  above: ReactNode;
  empty: JSX.Element;
  footer: JSX.Element;
}

/** The list of leads: a table, on narrow screens cards; search, filters and columns in WordPress's own look. */
export function LeadsList({ parts: DataViews, fields, view, page, isLoading, onChangeView, actions, selection, onChangeSelection, bar, above, empty, footer }: LeadsListProps) {
  const isNarrow = useMediaQuery('(max-width: 782px)');
  const leads = page?.items ?? [];
  return (
    <div className="dmat-panel dmat-leads" aria-busy={isLoading}>
      <DataViews<ListedLead>
        data={leads}
        fields={fields}
        view={view}
        onChangeView={onChangeView}
        actions={actions}
        selection={selection}
        onChangeSelection={onChangeSelection}
        getItemId={(lead) => String(lead.id)}
        isLoading={isLoading}
        paginationInfo={{ totalItems: page?.total.count ?? 0, totalPages: 1 }}
        defaultLayouts={{ table: {} }}
        config={{ perPageSizes: [10, 25, 50, 100] }}
        renderItemLink={({ item, ...link }) => (
          <Link {...link} href={pathToLead(item.id)}>
            {leadName(item)}
          </Link>
        )}
        empty={empty}
      >
        <div className="dmat-leads__bar">
          <DataViews.Search label={__('Search name, email, company', 'dmat')} />
          <span className="dmat-leads__space" />
          {bar}
          <DataViews.ViewConfig />
        </div>
        <DataViews.Filters className="dmat-leads__filters" />
        {above}
        {isNarrow && page ? leads.length > 0 ? <LeadCards leads={leads} /> : empty : <DataViews.Layout />}
        {footer}
      </DataViews>
    </div>
  );
}
