import { Button } from '@wordpress/components';
import { __, sprintf } from '@wordpress/i18n';
import type { CustomField, LeadChanges, LeadDetail } from '../../../api/types.js';
import { Panel } from '../../../components/panel.js';
import { useAnnounce } from '../../../components/snackbars.js';
import { When } from '../../../components/when.js';
import { channelName, lifecycleName, sourceName } from '../../../format/words.js';
import { pathTo } from '../../../routes.js';
import { Link } from '../../../components/link.js';
import { CustomFacts, Fact } from './custom-facts.js';
import { profileLabels, type ProfileField } from '../profile-fields.js';
import { useProfileEdit } from '../use-profile-edit.js';
import { ProfileForm } from './profile-form.js';

interface ProfilePanelProps {
  lead: LeadDetail;
  /** The company's own fields in their order. */
  fields: readonly CustomField[];
  canEdit: boolean;
  change: (version: number, changes: LeadChanges) => Promise<void>;
  reload: () => void;
  onChanged: () => void;
}

/** Who the lead is and where they came from; edited in place. */
export function ProfilePanel({ lead, fields, canEdit, change, reload, onChanged }: ProfilePanelProps) {
  const announce = useAnnounce();
  const edit = useProfileEdit(lead, fields, change, () => {
    announce(__('Profile saved.', 'dmat'));
    onChanged();
  });
  const cancel = () => {
    if (edit.edit?.theirs) reload();
    edit.cancel();
  };
  return (
    <Panel
      title={__('Profile', 'dmat')}
      aside={
        canEdit &&
        !edit.edit && (
          <Button variant="link" onClick={edit.begin}>
            {__('Edit', 'dmat')}
          </Button>
        )
      }
    >
      {edit.edit ? <ProfileForm {...edit} fields={fields} edit={edit.edit} cancel={cancel} /> : <ProfileFacts lead={lead} fields={fields} />}
    </Panel>
  );
}

function ProfileFacts({ lead, fields }: { lead: LeadDetail; fields: readonly CustomField[] }) {
  const known = (Object.entries(profileLabels()) as [ProfileField, string][]).filter(([field]) => lead[field]);
  return (
    <dl className="dmat-facts">
      {known.map(([field, label]) => (
        <Fact key={field} label={label}>
          {factOf(lead, field)}
        </Fact>
      ))}
      <CustomFacts lead={lead} fields={fields} />
      <Fact label={__('Stage', 'dmat')}>{lifecycleName(lead.lifecycle)}</Fact>
      <Fact label={__('Source', 'dmat')}>
        <Link href={pathTo('/leads', { source: lead.source })}>{sourceName(lead.source)}</Link>
        {lead.channel && `, ${channelName(lead.channel)}`}
      </Fact>
      {lead.landing_page_id !== null && (
        <Fact label={__('Landing page', 'dmat')}>
          <Link href={pathTo('/leads', { landing_page_id: String(lead.landing_page_id) })}>
            {/* translators: %s: number of a page without a title */}
            {lead.landing_page_title ?? sprintf(__('Page %s', 'dmat'), String(lead.landing_page_id))}
          </Link>
        </Fact>
      )}
      {Object.entries(lead.utm).map(([name, value]) => value && <Fact key={name} label={utmName(name)}>{value}</Fact>)}
      <Fact label={__('First seen', 'dmat')}>
        <When at={lead.created_at} />
      </Fact>
      {lead.last_activity_at && (
        <Fact label={__('Last activity', 'dmat')}>
          <When at={lead.last_activity_at} />
        </Fact>
      )}
    </dl>
  );
}

function factOf(lead: LeadDetail, field: ProfileField) {
  if (field === 'email') return <a href={`mailto:${lead.email}`}>{lead.email}</a>;
  if (field === 'phone') return <a href={`tel:${(lead.phone ?? '').replace(/[^+\d]/g, '')}`}>{lead.phone}</a>;
  return lead[field];
}

function utmName(name: string): string {
  const names: Record<string, string> = {
    source: __('Campaign source', 'dmat'),
    medium: __('Campaign medium', 'dmat'),
    campaign: __('Campaign', 'dmat'),
    content: __('Campaign content', 'dmat'),
    term: __('Campaign term', 'dmat'),
  };
  return names[name.replace(/^utm_/, '')] ?? name;
}
