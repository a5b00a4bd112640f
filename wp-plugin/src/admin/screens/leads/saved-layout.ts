import type { View } from '@wordpress/dataviews/wp';

/** The look of the list a person chose: columns, rows in a page, density. */
export type SavedLayout = Pick<View, 'fields' | 'perPage' | 'layout'>;

const place = 'dmat-leads-layout';

/** What the list looks like before anybody chose. */
export const defaultLayout: SavedLayout = {
  fields: ['lead_score', 'status', 'source', 'tag', 'last_activity_at', 'created_at'],
  perPage: 25,
  layout: { density: 'balanced' },
};

/** A look as it was kept; what cannot be read, or is no column, counts as not chosen. Custom fields are known later. */
export function layoutOf(kept: unknown, known: readonly string[]): SavedLayout {
  const saved = (typeof kept === 'object' && kept !== null ? kept : {}) as Partial<SavedLayout>;
  const fields = Array.isArray(saved.fields) ? saved.fields.filter((field) => known.includes(field) || field.startsWith('custom.')) : defaultLayout.fields;
  const perPage = [10, 25, 50, 100].includes(saved.perPage ?? 0) ? saved.perPage : defaultLayout.perPage;
  const layout = typeof saved.layout === 'object' && saved.layout !== null ? saved.layout : defaultLayout.layout;
  return { fields, perPage, layout } as SavedLayout;
}

/** The look chosen before in this browser. */
export function readLayout(known: readonly string[], storage: Pick<Storage, 'getItem'> = window.localStorage): SavedLayout {
  try {
    return layoutOf(JSON.parse(storage.getItem(place) ?? '{}'), known);
  } catch {
    return defaultLayout;
  }
}

/** Keeps the look for the next time. */
export function saveLayout({ fields, perPage, layout }: SavedLayout, storage: Pick<Storage, 'setItem'> = window.localStorage): void {
  try {
    storage.setItem(place, JSON.stringify({ fields, perPage, layout }));
  } catch {
    // A browser that stores nothing shows the default look next time.
  }
}
