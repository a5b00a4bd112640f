import { Button, Modal, Notice, SelectControl, TextControl } from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import { asRefusal, type Refusal } from '../../../api/refusal.js';
import type { CustomField, CustomFieldInput, CustomFieldKind } from '../../../api/types.js';
import { fieldKindNames, hasOptions, optionValue } from '../../../format/custom-fields.js';
import { FieldOptions, type OptionDraft } from './field-options.js';

interface FieldFormProps {
  /** The field to change; a new one without. */
  field?: CustomField | undefined;
  save: (draft: CustomFieldInput, field?: CustomField) => Promise<void>;
  close: () => void;
}

/** Adds a field or changes one: its name, its kind (once), its options. */
export function FieldForm({ field, save, close }: FieldFormProps) {
  const [label, setLabel] = useState(field?.label ?? '');
  const [kind, setKind] = useState<CustomFieldKind>(field?.kind ?? 'text');
  const [options, setOptions] = useState<OptionDraft[]>(field?.options.length ? field.options : [{ label: '' }]);
  const [isBusy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);

  const send = async () => {
    setBusy(true);
    setRefusal(null);
    try {
      await save({ label: label.trim(), kind, ...(hasOptions(kind) ? { options: named(options) } : {}) }, field);
      close();
    } catch (thrown) {
      setRefusal(asRefusal(thrown));
      setBusy(false);
    }
  };
  const isReady = label.trim() !== '' && (!hasOptions(kind) || options.some((option) => option.label.trim() !== ''));
  return (
    <Modal title={field ? __('Change field', 'dmat') : __('Add a field', 'dmat')} onRequestClose={close} size="medium">
      <form
        className="dmat-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (isReady && !isBusy) void send();
        }}
      >
        {refusal && (
          <Notice status="error" isDismissible={false}>
            {refusal.message}
          </Notice>
        )}
        <TextControl label={__('Name', 'dmat')} value={label} maxLength={100} required onChange={setLabel} __next40pxDefaultSize __nextHasNoMarginBottom />
        <SelectControl
          label={__('Kind', 'dmat')}
          help={field ? __('The kind stays, because leads have values of it.', 'dmat') : undefined}
          value={kind}
          disabled={!!field}
          options={Object.entries(fieldKindNames()).map(([value, name]) => ({ value: value as CustomFieldKind, label: name }))}
          onChange={(value) => setKind(value as CustomFieldKind)}
          __next40pxDefaultSize
          __nextHasNoMarginBottom
        />
        {hasOptions(kind) && <FieldOptions options={options} onChange={setOptions} />}
        <div className="dmat-row">
          <Button type="submit" variant="primary" isBusy={isBusy} disabled={isBusy || !isReady} accessibleWhenDisabled __next40pxDefaultSize>
            {field ? __('Save', 'dmat') : __('Add field', 'dmat')}
          </Button>
          <Button variant="tertiary" onClick={close} disabled={isBusy} __next40pxDefaultSize>
            {__('Cancel', 'dmat')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}

/** Options with a name; a new one gets the value it is stored under. */
function named(options: readonly OptionDraft[]): { value: string; label: string }[] {
  const taken = options.flatMap((option) => option.value ?? []);
  return options.filter((option) => option.label.trim() !== '').map((option) => {
    const value = option.value ?? optionValue(option.label, taken);
    taken.push(value);
    return { value, label: option.label.trim() };
  });
}
