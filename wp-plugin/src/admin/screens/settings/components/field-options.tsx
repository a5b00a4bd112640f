import { Button, TextControl } from '@wordpress/components';
import { __, sprintf } from '@wordpress/i18n';
import { closeSmall, plus } from '@wordpress/icons';

/** An option as it is being written; without a value until it is saved. */
export interface OptionDraft {
  value?: string;
  label: string;
}

/** What a choice offers, line by line. */
export function FieldOptions({ options, onChange }: { options: readonly OptionDraft[]; onChange: (options: OptionDraft[]) => void }) {
  const put = (place: number, label: string) => onChange(options.map((option, index) => (index === place ? { ...option, label } : option)));
  return (
    <fieldset className="dmat-options">
      <legend>{__('Options', 'dmat')}</legend>
      {options.map((option, place) => (
        <div key={place} className="dmat-options__row">
          <TextControl
            /* translators: %d: place in a list */
            label={sprintf(__('Option %d', 'dmat'), place + 1)}
            hideLabelFromVision
            value={option.label}
            maxLength={200}
            onChange={(label) => put(place, label)}
            __next40pxDefaultSize
            __nextHasNoMarginBottom
          />
          <Button
            icon={closeSmall}
            /* translators: %d: place in a list */
            label={option.label ? sprintf(__('Remove “%s”', 'dmat'), option.label) : sprintf(__('Remove option %d', 'dmat'), place + 1)}
            disabled={options.length === 1}
            accessibleWhenDisabled
            onClick={() => onChange(options.filter((_, index) => index !== place))}
            __next40pxDefaultSize
          />
        </div>
      ))}
      <div>
        <Button variant="tertiary" icon={plus} disabled={options.length >= 200} onClick={() => onChange([...options, { label: '' }])} __next40pxDefaultSize>
          {__('Add option', 'dmat')}
        </Button>
      </div>
    </fieldset>
  );
}
