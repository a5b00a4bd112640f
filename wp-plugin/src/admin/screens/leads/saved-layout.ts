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

/** The look chosen before in this browser; what cannot be read counts as not chosen. */
export function readLayout(known: readonly string[], storage: Pick<Storage, 'getItem'> = window.localStorage): SavedLayout {
  try {
    const saved = JSON.parse(storage.getItem(place) ?? '{}') as Partial<SavedLayout>;
    const fields = Array.isArray(saved.fields) ? saved.fields.filter((field) => known.includes(field)) : defaultLayout.fields;
    const perPage = [10, 25, 50, 100].includes(saved.perPage ?? 0) ? saved.perPage : defaultLayout.perPage;
    return { ...defaultLayout, ...saved, fields, perPage } as SavedLayout;
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
