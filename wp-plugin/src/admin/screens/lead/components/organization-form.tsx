import { Button, Notice, SelectControl, TextControl } from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import { changeOrganization } from '../../../api/lead-work.js';
import { asRefusal } from '../../../api/refusal.js';
import type { Organization } from '../../../api/types.js';
import { useAnnounce } from '../../../components/snackbars.js';
import { companySizes } from '../profile-fields.js';

interface OrganizationFormProps {
  organization: Organization;
  put: (change: (old: Organization) => Organization) => void;
  reload: () => void;
  close: () => void;
}

/** What is known of an employer, as a form. */
export function OrganizationForm({ organization, put, reload, close }: OrganizationFormProps) {
  const announce = useAnnounce();
  const [draft, setDraft] = useState({ name: organization.name ?? '', industry: organization.industry ?? '', region: organization.region ?? '', size: organization.size ?? '' });
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState('');
  const set = (field: keyof typeof draft) => (value: string) => setDraft({ ...draft, [field]: value });
  const save = async () => {
    setBusy(true);
    setProblem('');
    try {
      const saved = await changeOrganization(organization.id, organization.version, { ...draft, size: companySizes.find((size) => size === draft.size) ?? null });
      put(() => saved);
      announce(__('Organization saved.', 'dmat'));
      close();
    } catch (thrown) {
      const refusal = asRefusal(thrown);
      setProblem(refusal.message);
      if (refusal.kind === 'stale') reload();
      setBusy(false);
    }
  };
  const text = { __next40pxDefaultSize: true as const, __nextHasNoMarginBottom: true as const };
  return (
    <form
      className="dmat-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isBusy) void save();
      }}
    >
      {problem && (
        <Notice status="error" isDismissible={false}>
          {problem}
        </Notice>
      )}
      <TextControl {...text} label={__('Name', 'dmat')} value={draft.name} maxLength={255} onChange={set('name')} />
      <SelectControl
        {...text}
        label={__('Size', 'dmat')}
        value={draft.size}
        options={[{ value: '', label: __('Not known', 'dmat') }, ...companySizes.map((size) => ({ value: size as string, label: size }))]}
        onChange={set('size')}
      />
      <TextControl {...text} label={__('Industry', 'dmat')} value={draft.industry} maxLength={100} onChange={set('industry')} />
      <TextControl {...text} label={__('Region', 'dmat')} value={draft.region} maxLength={100} onChange={set('region')} />
      <div className="dmat-row">
        <Button type="submit" variant="primary" isBusy={isBusy} disabled={isBusy} __next40pxDefaultSize>
          {__('Save', 'dmat')}
        </Button>
        <Button variant="tertiary" onClick={close} disabled={isBusy} __next40pxDefaultSize>
          {__('Cancel', 'dmat')}
        </Button>
      </div>
    </form>
  );
}
