import type { LeadSummary } from '../../../api/types.js';
import { OptInBadge, ScoreBadge, StatusBadge } from '../../../components/badges.js';
import { Link } from '../../../components/link.js';
import { When } from '../../../components/when.js';
import { leadName } from '../../../format/lead-name.js';
import { sourceName } from '../../../format/words.js';
import { pathToLead } from '../../../routes.js';

/** Leads one under the other, for screens too narrow for a table. */
export function LeadCards({ leads }: { leads: readonly LeadSummary[] }) {
  return (
    <ul className="dmat-cards">
      {leads.map((lead) => (
        <li key={lead.id}>
          <Link href={pathToLead(lead.id)} className="dmat-card">
            <span className="dmat-card__top">
              <span className="dmat-card__title">{leadName(lead)}</span>
              <ScoreBadge score={lead.lead_score} tier={lead.tier} />
            </span>
            {leadName(lead) !== lead.email && <span className="dmat-card__line">{lead.email}</span>}
            <span className="dmat-card__line">
              <StatusBadge status={lead.status} /> <OptInBadge optIn={lead.opt_in} /> {sourceName(lead.source)} · <When at={lead.created_at} />
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
