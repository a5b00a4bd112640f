import { CheckboxControl, SelectControl, TextareaControl, TextControl } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import type { CustomField, CustomFieldValue } from '../api/types.js';

interface CustomFieldControlProps {
  field: CustomField;
  value: CustomFieldValue | null;
  /** What is wrong with the value, in a sentence. */
  fault?: string | undefined;
  onChange: (value: CustomFieldValue | null) => void;
}

/** The control that fits the kind of a custom field. */
export function CustomFieldControl({ field, value, fault, onChange }: CustomFieldControlProps) {
  const common = { label: field.label, help: fault, __nextHasNoMarginBottom: true as const };
  const text = value === null || Array.isArray(value) ? '' : String(value);
  switch (field.kind) {
    case 'checkbox':
      return <CheckboxControl {...common} checked={value === true} onChange={onChange} />;
    case 'textarea':
      return <TextareaControl {...common} value={text} rows={3} maxLength={1000} onChange={onChange} />;
    case 'select':
      return <SelectControl {...common} value={text} options={choices(field, text)} onChange={onChange} __next40pxDefaultSize />;
    case 'multiselect':
      return <Choices field={field} value={Array.isArray(value) ? value : []} fault={fault} onChange={onChange} />;
    default:
      return (
        <TextControl
          {...common}
          type={field.kind === 'number' || field.kind === 'date' || field.kind === 'url' ? field.kind : 'text'}
          {...(field.kind === 'number' ? { step: 'any' } : {})}
          {...(field.kind === 'text' || field.kind === 'url' ? { maxLength: 1000 } : {})}
          value={text}
          onChange={onChange}
          __next40pxDefaultSize
        />
      );
  }
}

/** An option that was taken away stays choosable where it is set, so that an edit of something else keeps it. */
function choices(field: CustomField, value: string) {
  const isGone = value !== '' && !field.options.some((option) => option.value === value);
  return [{ value: '', label: __('Not known', 'dmat') }, ...field.options, ...(isGone ? [{ value, label: value }] : [])];
}

function Choices({ field, value, fault, onChange }: { field: CustomField; value: string[]; fault: string | undefined; onChange: (value: string[]) => void }) {
  return (
    <fieldset className="dmat-choices">
      <legend>{field.label}</legend>
      {field.options.map((option) => (
        <CheckboxControl
          key={option.value}
          label={option.label}
          checked={value.includes(option.value)}
          onChange={(isOn) => onChange(isOn ? [...value, option.value] : value.filter((one) => one !== option.value))}
          __nextHasNoMarginBottom
        />
      ))}
      {fault && <p className="dmat-fault">{fault}</p>}
    </fieldset>
  );
}
