import { Button, Notice, SelectControl, TextControl } from '@wordpress/components';
import { __, sprintf } from '@wordpress/i18n';
import type { CustomField, CustomFieldValue } from '../../../api/types.js';
import { CustomFieldControl } from '../../../components/custom-field-control.js';
import { companySizes, draftLabel, draftText, isSame, profileLabels, type DraftField, type ProfileDraft, type ProfileField } from '../profile-fields.js';

interface Theirs {
  values: ProfileDraft;
  fields: DraftField[];
}

interface ProfileFormProps {
  fields: readonly CustomField[];
  edit: { draft: ProfileDraft; theirs: Theirs | null };
  isBusy: boolean;
  problem: string;
  faults: Readonly<Record<string, string>>;
  set: (field: DraftField, value: CustomFieldValue | null) => void;
  save: () => void;
  cancel: () => void;
}

/** The profile as a form; says in words what somebody else changed meanwhile. */
export function ProfileForm({ fields, edit, isBusy, problem, faults, set, save, cancel }: ProfileFormProps) {
  const labels = profileLabels();
  return (
    <form
      className="dmat-form"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      {edit.theirs && <Meanwhile theirs={edit.theirs} fields={fields} />}
      {problem && (
        <Notice status="error" isDismissible={false}>
          {problem}
        </Notice>
      )}
      {(Object.keys(labels) as ProfileField[]).map((field) =>
        field === 'company_size' ? (
          <SelectControl
            key={field}
            label={labels[field]}
            value={edit.draft[field]}
            options={[{ value: '', label: __('Not known', 'dmat') }, ...companySizes.map((size) => ({ value: size as string, label: size }))]}
            onChange={(value) => set(field, value)}
            __next40pxDefaultSize
            __nextHasNoMarginBottom
          />
        ) : (
          <TextControl
            key={field}
            label={labels[field]}
            type={field === 'email' ? 'email' : field === 'phone' ? 'tel' : 'text'}
            required={field === 'email'}
            value={edit.draft[field]}
            help={faults[field]}
            onChange={(value) => set(field, value)}
            __next40pxDefaultSize
            __nextHasNoMarginBottom
          />
        ),
      )}
      {fields.map((field) => (
        <CustomFieldControl
          key={field.key}
          field={field}
          value={edit.draft[`custom.${field.key}`] ?? null}
          fault={faults[`custom.${field.key}`]}
          onChange={(value) => set(`custom.${field.key}`, value)}
        />
      ))}
      <div className="dmat-row">
        <Button type="submit" variant="primary" isBusy={isBusy} disabled={isBusy} __next40pxDefaultSize>
          {saveLabel(edit)}
        </Button>
        <Button variant="tertiary" onClick={cancel} disabled={isBusy} __next40pxDefaultSize>
          {edit.theirs ? __('Keep theirs', 'dmat') : __('Cancel', 'dmat')}
        </Button>
      </div>
    </form>
  );
}

function saveLabel({ draft, theirs }: ProfileFormProps['edit']): string {
  if (!theirs) return __('Save', 'dmat');
  const isOverwriting = theirs.fields.some((field) => !isSame(draft[field], theirs.values[field]));
  return isOverwriting ? __('Save my changes over theirs', 'dmat') : __('Save my changes too', 'dmat');
}

function Meanwhile({ theirs, fields }: { theirs: Theirs; fields: readonly CustomField[] }) {
  return (
    <Notice status="warning" isDismissible={false}>
      <p>{__('Somebody else changed this lead while you were editing. Nothing of yours is lost and nothing of theirs is overwritten yet.', 'dmat')}</p>
      {theirs.fields.length > 0 && (
        <ul className="dmat-bullets">
          {theirs.fields.map((field) => (
            <li key={field}>
              {draftText(field, theirs.values, fields) === ''
                ? /* translators: %s: name of a field */ sprintf(__('%s was emptied', 'dmat'), draftLabel(field, fields))
                : /* translators: 1: name of a field, 2: its new value */ sprintf(__('%1$s is now “%2$s”', 'dmat'), draftLabel(field, fields), draftText(field, theirs.values, fields))}
            </li>
          ))}
        </ul>
      )}
    </Notice>
  );
}
