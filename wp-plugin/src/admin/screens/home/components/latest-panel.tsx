import { __ } from '@wordpress/i18n';
import type { LeadSummary } from '../../../api/types.js';
import { may } from '../../../boot-data.js';
import { ScoreBadge } from '../../../components/badges.js';
import { Empty } from '../../../components/empty.js';
import { Link } from '../../../components/link.js';
import { Panel } from '../../../components/panel.js';
import { When } from '../../../components/when.js';
import { leadName } from '../../../format/lead-name.js';
import { sourceName } from '../../../format/words.js';
import { pathTo, pathToLead } from '../../../routes.js';

/** The newest leads, or how to get the first one. */
export function LatestPanel({ leads }: { leads: readonly LeadSummary[] }) {
  return (
    <Panel
      title={__('Latest leads', 'dmat')}
      aside={leads.length > 0 && <Link href={pathTo('/leads')}>{__('All leads', 'dmat')}</Link>}
    >
      {leads.length === 0 ? (
        <NoLeads />
      ) : (
        <ul className="dmat-list">
          {leads.map((lead) => (
            <li key={lead.id} className="dmat-list__item">
              <Link href={pathToLead(lead.id)} className="dmat-list__main">
                <span className="dmat-list__title">{leadName(lead)}</span>
              </Link>
              <span className="dmat-list__note">
                {sourceName(lead.source)} · <When at={lead.created_at} />
              </span>
              <ScoreBadge score={lead.lead_score} tier={lead.tier} />
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}

function NoLeads() {
  const canMake = may('dmat_manage_campaigns');
  return (
    <Empty
      title={__('No leads yet', 'dmat')}
      action={
        canMake && (
          <Link className="components-button is-next-40px-default-size is-secondary" href={pathTo('/welcome')}>
            {__('Get your first lead', 'dmat')}
          </Link>
        )
      }
    >
      <p>{__('A lead arrives as soon as somebody sends a DMAT form on one of your pages.', 'dmat')}</p>
    </Empty>
  );
}
