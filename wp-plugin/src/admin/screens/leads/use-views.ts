import { __, sprintf } from '@wordpress/i18n';
import { addView, changeView, deleteView, listViews, restoreView, type LeadView } from '../../api/lead-lists.js';
import { asRefusal } from '../../api/refusal.js';
import { useAnnounce } from '../../components/snackbars.js';
import { useResource } from '../../use-resource.js';

/** What a view keeps: filters and order as the address has them, and the look. */
export interface ViewSettings {
  filters: Record<string, string>;
  look: Record<string, unknown>;
}

/** Kept views of the list and what can be done to them. */
export function useViews() {
  const announce = useAnnounce();
  const read = useResource('lead-views', (signal) => listViews(signal));
  const views = read.data ?? [];

  const doing = async <T>(work: () => Promise<T>): Promise<T | null> => {
    try {
      const result = await work();
      read.reload();
      return result;
    } catch (thrown) {
      announce(asRefusal(thrown).message);
      return null;
    }
  };

  return {
    views,
    add: (name: string, isShared: boolean, settings: ViewSettings) => doing(() => addView({ name, is_shared: isShared, settings: { ...settings } })),
    change: (view: LeadView, change: { name?: string; is_shared?: boolean; settings?: ViewSettings }) =>
      doing(() => changeView(view.id, change as { name?: string })),
    remove: async (view: LeadView) => {
      if ((await doing(async () => (await deleteView(view.id), true))) === null) return;
      /* translators: %s: name of a view */
      announce(sprintf(__('View “%s” deleted.', 'dmat'), view.name), { label: __('Undo', 'dmat'), onClick: () => void doing(() => restoreView(view.id)) });
    },
  };
}

/** A view's settings as this screen wrote them. */
export function settingsOf(view: LeadView): ViewSettings {
  const { filters, look } = view.settings as Partial<ViewSettings>;
  const texts = Object.entries(filters ?? {}).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  return { filters: Object.fromEntries(texts), look: look ?? {} };
}
