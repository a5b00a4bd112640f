import type { Field, View } from '@wordpress/dataviews/wp';
import { pathTo } from '../../../routes.js';
import { navigate } from '../../../use-route.js';
import type { LeadView } from '../../../api/lead-lists.js';
import type { ListedLead } from '../../../api/types.js';
import { isSameList, type LeadFilters } from '../leads-filters.js';
import { layoutOf, type SavedLayout } from '../saved-layout.js';
import { settingsOf, useViews, type ViewSettings } from '../use-views.js';
import { ViewsMenu } from './views-menu.js';

interface SavedViewsProps {
  filters: LeadFilters;
  view: View;
  columns: readonly Field<ListedLead>[];
  onWear: (look: SavedLayout) => void;
}

/** The kept views of the list, with the one that is in use. */
export function SavedViews({ filters, view, columns, onWear }: SavedViewsProps) {
  const kept = useViews();
  const active = kept.views.find(({ id }) => String(id) === filters['view']) ?? null;
  const { cursor: _cursor, view: _view, ...shown } = filters;
  const now: ViewSettings = { filters: shown, look: { fields: view.fields, perPage: view.perPage, layout: view.layout } };
  const choose = (chosen: LeadView | null) => {
    if (!chosen) {
      navigate(pathTo('/leads'));
      return;
    }
    const { filters: wanted, look } = settingsOf(chosen);
    onWear(layoutOf(look, columns.map(({ id }) => id)));
    navigate(pathTo('/leads', { ...wanted, view: String(chosen.id) }));
  };
  return (
    <ViewsMenu
      views={kept.views}
      active={active}
      isModified={active !== null && isChanged(settingsOf(active), now)}
      onChoose={choose}
      onAdd={(name, isShared) => void kept.add(name, isShared, now).then((added) => added && navigate(pathTo('/leads', { ...shown, view: String(added.id) })))}
      onUpdate={() => active && void kept.change(active, { settings: now })}
      onRename={(name, isShared) => active && void kept.change(active, { name, is_shared: isShared })}
      onRemove={() => active && void kept.remove(active).then(() => navigate(pathTo('/leads', shown)))}
    />
  );
}

function isChanged(before: ViewSettings, now: ViewSettings): boolean {
  return !isSameList(before.filters, now.filters) || JSON.stringify(before.look['fields']) !== JSON.stringify(now.look['fields']) || before.look['perPage'] !== now.look['perPage'];
}
