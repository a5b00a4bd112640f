import { Button } from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';
import { chevronDown, chevronUp } from '@wordpress/icons';
import type { CustomField } from '../../../api/types.js';
import { Empty } from '../../../components/empty.js';
import { Failure } from '../../../components/failure.js';
import { Panel } from '../../../components/panel.js';
import { Skeleton } from '../../../components/skeleton.js';
import { fieldKindNames } from '../../../format/custom-fields.js';
import { useCustomFields } from '../use-custom-fields.js';
import { FieldForm } from './field-form.js';

/** Facts about leads beyond those every lead has: what to ask, in which order. */
export function FieldsTab() {
  const fields = useCustomFields();
  const [open, setOpen] = useState<CustomField | 'new' | null>(null);
  const add = (
    <Button variant="primary" onClick={() => setOpen('new')} __next40pxDefaultSize>
      {__('Add field', 'dmat')}
    </Button>
  );
  const items = fields.data?.items ?? [];
  const archived = fields.data?.archived ?? [];
  return (
    <>
      <Panel title={__('Your own fields', 'dmat')} aside={items.length > 0 && add}>
        {fields.refusal && <Failure refusal={fields.refusal} onRetry={fields.reload} />}
        {fields.isLoading && !fields.data && <Skeleton lines={4} />}
        {fields.data && items.length === 0 && (
          <Empty title={__('Ask what matters to you', 'dmat')} action={add}>
            <p>{__('Budget, plan, number of sites: a field of your own is shown on every lead, can be filled by a form and filters the list.', 'dmat')}</p>
          </Empty>
        )}
        {items.length > 0 && (
          <ol className="dmat-fields">
            {items.map((field, place) => (
              <li key={field.id}>
                <FieldName field={field} />
                <div className="dmat-row">
                  {/* translators: %s: name of a field */}
                  <Button icon={chevronUp} label={sprintf(__('Move “%s” up', 'dmat'), field.label)} disabled={place === 0} accessibleWhenDisabled onClick={() => fields.move(field, -1)} />
                  <Button
                    icon={chevronDown}
                    /* translators: %s: name of a field */
                    label={sprintf(__('Move “%s” down', 'dmat'), field.label)}
                    disabled={place === items.length - 1}
                    accessibleWhenDisabled
                    onClick={() => fields.move(field, 1)}
                  />
                  {/* translators: %s: name of a field */}
                  <Button variant="tertiary" onClick={() => setOpen(field)} aria-label={sprintf(__('Change “%s”', 'dmat'), field.label)}>
                    {__('Change', 'dmat')}
                  </Button>
                  {/* translators: %s: name of a field */}
                  <Button variant="tertiary" isDestructive onClick={() => fields.archive(field)} aria-label={sprintf(__('Archive “%s”', 'dmat'), field.label)}>
                    {__('Archive', 'dmat')}
                  </Button>
                </div>
              </li>
            ))}
          </ol>
        )}
      </Panel>
      {archived.length > 0 && (
        <Panel title={__('Archived', 'dmat')}>
          <p className="dmat-muted">{__('Hidden everywhere. What leads had in them comes back with the field.', 'dmat')}</p>
          <ul className="dmat-fields">
            {archived.map((field) => (
              <li key={field.id}>
                <FieldName field={field} />
                {/* translators: %s: name of a field */}
                <Button variant="secondary" onClick={() => fields.restore(field)} aria-label={sprintf(__('Bring back “%s”', 'dmat'), field.label)} __next40pxDefaultSize>
                  {__('Bring back', 'dmat')}
                </Button>
              </li>
            ))}
          </ul>
        </Panel>
      )}
      {open && <FieldForm field={open === 'new' ? undefined : open} save={fields.save} close={() => setOpen(null)} />}
    </>
  );
}

function FieldName({ field }: { field: CustomField }) {
  const labels = field.options.map((option) => option.label);
  const more = labels.length > 4 ? [...labels.slice(0, 4), '…'] : labels;
  return (
    <div className="dmat-fields__name">
      <strong>{field.label}</strong>
      <span className="dmat-muted">
        {fieldKindNames()[field.kind]}
        {/* translators: between the options of a field */}
        {more.length > 0 && `: ${more.join(__(', ', 'dmat'))}`}
      </span>
    </div>
  );
}
