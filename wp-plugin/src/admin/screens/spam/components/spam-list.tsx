import type { Action, View } from '@wordpress/dataviews/wp';
import { useMediaQuery } from '@wordpress/compose';
import { useMemo, useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import type { SpamPage, SpamSubmission } from '../../../api/types.js';
import type { DataViewsParts } from '../../../components/data-views.js';
import { Empty } from '../../../components/empty.js';
import { spamFields } from '../spam-fields.js';
import { SpamCards } from './spam-cards.js';

const LAYOUT = {
  type: 'table', titleField: 'sender', descriptionField: 'name', fields: ['reason', 'answers', 'form', 'occurred_at'], page: 1, perPage: 25,
  layout: { styles: { sender: { width: '22%' }, reason: { width: '28%' }, answers: { width: '28%' } } },
} as View;

interface SpamListProps {
  parts: DataViewsParts;
  page: SpamPage;
  isLoading: boolean;
  onRelease: (items: SpamSubmission[]) => void;
  onDelete: (items: SpamSubmission[]) => void;
  footer: JSX.Element;
}

/** The quarantine: a table in WordPress's own look with actions for one and for many, on narrow screens cards. */
export function SpamList({ parts: DataViews, page, isLoading, onRelease, onDelete, footer }: SpamListProps) {
  const isNarrow = useMediaQuery('(max-width: 782px)');
  const [view, setView] = useState<View>(LAYOUT);
  const [selection, setSelection] = useState<string[]>([]);
  const fields = useMemo(() => spamFields(), []);
  const actions: Action<SpamSubmission>[] = [
    { id: 'release', label: __('Not spam', 'dmat'), isPrimary: true, supportsBulk: true, callback: (items) => onRelease(items) },
    { id: 'delete', label: __('Delete', 'dmat'), isPrimary: true, supportsBulk: true, callback: (items) => onDelete(items) },
  ];
  if (page.items.length === 0) {
    return (
      <div className="dmat-panel">
        <Empty title={__('Nothing waits here', 'dmat')}>
          <p>{__('What looks like spam is kept here instead of becoming a lead, until you decide. At the moment there is none.', 'dmat')}</p>
        </Empty>
      </div>
    );
  }
  return (
    <div className="dmat-panel dmat-leads dmat-spam" aria-busy={isLoading}>
      <DataViews<SpamSubmission>
        data={page.items}
        fields={fields}
        view={view}
        onChangeView={setView}
        actions={actions}
        selection={selection}
        onChangeSelection={setSelection}
        getItemId={(item) => String(item.id)}
        isLoading={isLoading}
        paginationInfo={{ totalItems: page.total.count, totalPages: 1 }}
        defaultLayouts={{ table: {} }}
      >
        {isNarrow ? (
          <SpamCards items={page.items} onRelease={onRelease} onDelete={onDelete} />
        ) : (
          <>
            <DataViews.BulkActionToolbar />
            <DataViews.Layout />
          </>
        )}
        {footer}
      </DataViews>
    </div>
  );
}
