import { Button } from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __, _n, sprintf } from '@wordpress/i18n';
import { readOrganization } from '../../../api/lead-work.js';
import type { Organization } from '../../../api/types.js';
import { may } from '../../../boot-data.js';
import { ScoreBadge } from '../../../components/badges.js';
import { Failure } from '../../../components/failure.js';
import { Link } from '../../../components/link.js';
import { Panel } from '../../../components/panel.js';
import { Skeleton } from '../../../components/skeleton.js';
import { leadName } from '../../../format/lead-name.js';
import { count } from '../../../format/numbers.js';
import { pathToLead } from '../../../routes.js';
import { useResource } from '../../../use-resource.js';
import { Fact } from './custom-facts.js';
import { OrganizationForm } from './organization-form.js';

/** The lead's employer and who else of it is known. */
export function OrganizationPanel({ id, leadId }: { id: number; leadId: number }) {
  const organization = useResource(`organization ${id}`, (signal) => readOrganization(id, signal));
  const [isEditing, setEditing] = useState(false);
  const { data } = organization;
  if (organization.refusal?.kind === 'not-found') return null;
  return (
    <Panel
      title={__('Organization', 'dmat')}
      aside={
        data &&
        !isEditing &&
        may('dmat_manage_campaigns') && (
          <Button variant="link" onClick={() => setEditing(true)}>
            {__('Edit', 'dmat')}
          </Button>
        )
      }
    >
      {organization.refusal && <Failure refusal={organization.refusal} onRetry={organization.reload} />}
      {!data && organization.isLoading && <Skeleton lines={3} />}
      {data && isEditing && <OrganizationForm organization={data} put={organization.put} reload={organization.reload} close={() => setEditing(false)} />}
      {data && !isEditing && <Facts organization={data} />}
      {data && <Colleagues organization={data} leadId={leadId} />}
    </Panel>
  );
}

function Facts({ organization }: { organization: Organization }) {
  return (
    <dl className="dmat-facts">
      {organization.name && <Fact label={__('Name', 'dmat')}>{organization.name}</Fact>}
      <Fact label={__('Domain', 'dmat')}>
        {organization.domain}
        {organization.verified_at === null && <span className="dmat-muted"> {__('(not verified)', 'dmat')}</span>}
      </Fact>
      {organization.size && <Fact label={__('Size', 'dmat')}>{organization.size}</Fact>}
      {organization.industry && <Fact label={__('Industry', 'dmat')}>{organization.industry}</Fact>}
      {organization.region && <Fact label={__('Region', 'dmat')}>{organization.region}</Fact>}
    </dl>
  );
}

function Colleagues({ organization, leadId }: { organization: Organization; leadId: number }) {
  const others = organization.leads.filter((lead) => lead.id !== leadId);
  const hidden = organization.lead_count - others.length - 1;
  if (others.length === 0) return <p className="dmat-muted">{__('Nobody else of this organization is a lead.', 'dmat')}</p>;
  return (
    <div>
      <h3 className="dmat-subhead">{__('Also from there', 'dmat')}</h3>
      <ul className="dmat-colleagues">
        {others.map((lead) => (
          <li key={lead.id}>
            <Link href={pathToLead(lead.id)}>{leadName(lead)}</Link> <ScoreBadge score={lead.lead_score} tier={lead.tier} />
          </li>
        ))}
      </ul>
      {/* translators: %s: a number */}
      {hidden > 0 && <p className="dmat-muted">{sprintf(_n('and %s more', 'and %s more', hidden, 'dmat'), count(hidden))}</p>}
    </div>
  );
}
