import { useState } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';
import type { LeadDetail } from '../../api/types.js';
import { may } from '../../boot-data.js';
import { OptInBadge, ScoreBadge, SuppressionBadge } from '../../components/badges.js';
import { Empty } from '../../components/empty.js';
import { Failure } from '../../components/failure.js';
import { Link } from '../../components/link.js';
import { OwnHosts } from '../../components/page-link.js';
import { Screen } from '../../components/screen.js';
import { Skeleton } from '../../components/skeleton.js';
import { leadName } from '../../format/lead-name.js';
import { pathTo } from '../../routes.js';
import { ConsentsPanel } from './components/consents-panel.js';
import { DuplicatesNotice } from './components/duplicates-notice.js';
import { DeleteLead } from './components/delete-lead.js';
import { OptInNotice } from './components/opt-in-notice.js';
import { FilesPanel } from './components/files-panel.js';
import { MergesPanel } from './components/merges-panel.js';
import { OwnerSelect } from './components/owner-select.js';
import { OrganizationPanel } from './components/organization-panel.js';
import { TasksPanel } from './components/tasks-panel.js';
import { NotesPanel } from './components/notes-panel.js';
import { ProfilePanel } from './components/profile-panel.js';
import { ScorePanel } from './components/score-panel.js';
import { StatusSelect } from './components/status-select.js';
import { SubmissionsPanel } from './components/submissions-panel.js';
import { TagsPanel } from './components/tags-panel.js';
import { TimelinePanel } from './components/timeline-panel.js';
import { listCustomFields } from '../../api/custom-fields.js';
import { useResource } from '../../use-resource.js';
import { useLead } from './use-lead.js';
import { useOwnHosts } from './use-own-hosts.js';

/** One lead: who, where from, how warm and why, what they did, what they agreed to. */
export function LeadScreen({ id }: { id: number }) {
  const lead = useLead(id);
  const [revision, setRevision] = useState(0);
  const noteChange = () => setRevision((old) => old + 1);
  const { data } = lead;
  const ownHosts = useOwnHosts(data);
  const fields = useResource('custom-fields', (signal) => listCustomFields(signal));
  const canEdit = may('dmat_manage_campaigns') || may('dmat_sell');
  const back = { href: pathTo('/leads'), label: __('Leads', 'dmat') };
  /* translators: %s: number of a lead */
  const title = data ? leadName(data) : sprintf(__('Lead %s', 'dmat'), String(id));

  if (lead.refusal?.kind === 'not-found') {
    return (
      <Screen title={__('Lead not found', 'dmat')} back={back}>
        <Empty
          title={__('This lead is not there', 'dmat')}
          action={<Link href={pathTo('/leads')}>{__('See all leads', 'dmat')}</Link>}
        >
          <p>{__('It may have been deleted or joined with another one.', 'dmat')}</p>
        </Empty>
      </Screen>
    );
  }

  return (
    <Screen
      title={title}
      heading={data && <LeadHeading name={title} lead={data} />}
      back={back}
      action={
        data && canEdit ? (
          <span className="dmat-row">
            <OwnerSelect lead={data} change={lead.change} reload={lead.reload} onChanged={noteChange} />
            <StatusSelect lead={data} change={lead.change} reload={lead.reload} onChanged={noteChange} />
          </span>
        ) : null
      }
    >
      {lead.refusal && <Failure refusal={lead.refusal} onRetry={lead.reload} />}
      {lead.isLoading && !data && <LeadSkeleton />}
      {data && <OptInNotice lead={data} canEdit={canEdit} />}
      {data && may('dmat_manage_campaigns') && (
        <DuplicatesNotice lead={data} fields={fields.data?.items ?? []} reload={lead.reload} onChanged={noteChange} />
      )}
      {data && (
        <div className="dmat-lead">
          <div className="dmat-lead__side">
            <ProfilePanel lead={data} fields={fields.data?.items ?? []} canEdit={canEdit} change={lead.change} reload={lead.reload} onChanged={noteChange} />
            <ScorePanel lead={data} />
            <TasksPanel lead={data} canEdit={canEdit} onChanged={noteChange} />
            <TagsPanel lead={data} canEdit={canEdit} tag={lead.tag} onChanged={noteChange} />
            <NotesPanel lead={data} canEdit={canEdit} put={lead.put} onChanged={noteChange} />
          </div>
          <div className="dmat-lead__main">
            <OwnHosts.Provider value={ownHosts}>
              <TimelinePanel lead={data} revision={revision} />
              <SubmissionsPanel submissions={data.submissions} />
              <FilesPanel lead={data} canEdit={canEdit} onChanged={noteChange} />
              {data.organization_id !== null && <OrganizationPanel id={data.organization_id} leadId={id} />}
              <MergesPanel lead={data} revision={revision} reload={lead.reload} onChanged={noteChange} />
              <ConsentsPanel consents={data.consents} />
            </OwnHosts.Provider>
            {may('dmat_manage_campaigns') && <DeleteLead lead={data} />}
          </div>
        </div>
      )}
    </Screen>
  );
}

function LeadHeading({ name, lead }: { name: string; lead: LeadDetail }) {
  return (
    <span className="dmat-lead__heading">
      {name} <ScoreBadge score={lead.lead_score} tier={lead.tier} /> <OptInBadge optIn={lead.opt_in} /> {lead.suppression && <SuppressionBadge reason={lead.suppression} />}
    </span>
  );
}

function LeadSkeleton() {
  return (
    <div className="dmat-lead">
      {[6, 9].map((lines) => (
        <div className="dmat-panel" key={lines}>
          <div className="dmat-panel__body">
            <Skeleton lines={lines} />
          </div>
        </div>
      ))}
    </div>
  );
}
