import { __, sprintf } from '@wordpress/i18n';
import { addCustomField, archiveCustomField, changeCustomField, listCustomFields, orderCustomFields, restoreCustomField } from '../../api/custom-fields.js';
import { asRefusal } from '../../api/refusal.js';
import type { CustomField, CustomFieldInput } from '../../api/types.js';
import { useAnnounce } from '../../components/snackbars.js';
import { useResource } from '../../use-resource.js';

/** The company's own fields and what an administrator may do to them; the order shows at once. */
export function useCustomFields() {
  const announce = useAnnounce();
  const fields = useResource('custom-fields', (signal) => listCustomFields(signal));

  const tell = async (work: () => Promise<unknown>) => {
    try {
      await work();
    } catch (thrown) {
      announce(asRefusal(thrown).message);
    }
    fields.reload();
  };

  /** Adds a field, or changes the one that is given. Throws a refusal for the form to show. */
  const save = async (draft: CustomFieldInput, field?: CustomField) => {
    if (field) await changeCustomField(field.id, field.version, { label: draft.label, ...(draft.options?.length ? { options: draft.options } : {}) });
    else await addCustomField(draft);
    /* translators: %s: name of a field */
    announce(sprintf(field ? __('“%s” saved.', 'dmat') : /* translators: %s: name of a field */ __('“%s” added.', 'dmat'), draft.label));
    fields.reload();
  };

  const restore = (field: CustomField) =>
    tell(async () => {
      await restoreCustomField(field.id);
      /* translators: %s: name of a field */
      announce(sprintf(__('“%s” is back.', 'dmat'), field.label));
    });

  const archive = (field: CustomField) =>
    tell(async () => {
      await archiveCustomField(field.id);
      /* translators: %s: name of a field */
      announce(sprintf(__('“%s” archived.', 'dmat'), field.label), { label: __('Undo', 'dmat'), onClick: () => void restore(field) });
    });

  const move = (field: CustomField, by: -1 | 1) => {
    const items = [...(fields.data?.items ?? [])];
    const from = items.findIndex((one) => one.id === field.id);
    const to = from + by;
    if (from < 0 || to < 0 || to >= items.length) return;
    items.splice(to, 0, ...items.splice(from, 1));
    fields.put((old) => ({ ...old, items }));
    void tell(() => orderCustomFields(items.map((one) => one.id)));
  };

  return { ...fields, save, archive: (field: CustomField) => void archive(field), restore: (field: CustomField) => void restore(field), move };
}
