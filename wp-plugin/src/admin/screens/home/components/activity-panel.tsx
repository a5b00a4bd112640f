import { __ } from '@wordpress/i18n';
import type { HomeTrends } from '../../../api/types.js';
import { Link } from '../../../components/link.js';
import { Panel } from '../../../components/panel.js';
import { When } from '../../../components/when.js';
import type { LiveState } from '../../../use-live.js';
import { pathToLead } from '../../../routes.js';

/** What leads did last; moves by itself. */
export function ActivityPanel({ activity, live }: { activity: HomeTrends['activity']; live: LiveState }) {
  const state = live === 'live'
    ? <span className="dmat-good">{__('Live', 'dmat')}</span>
    : <span className="dmat-muted">{__('Read every 15 seconds', 'dmat')}</span>;
  return (
    <Panel title={__('Latest activity', 'dmat')} aside={state}>
      {activity.length === 0 ? (
        <p className="dmat-muted">{__('Nothing happened yet. What leads do shows here by itself.', 'dmat')}</p>
      ) : (
        <ul className="dmat-list dmat-activity" aria-live="off">
          {activity.map((one) => (
            <li key={one.id} className="dmat-list__item">
              <Link href={pathToLead(one.lead_id)} className="dmat-list__main">
                <span className="dmat-list__title">{one.lead_name}</span>
              </Link>
              <span className="dmat-list__note dmat-activity__when">
                <When at={one.occurred_at} />
              </span>
              <span className="dmat-activity__what">{one.title}</span>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
