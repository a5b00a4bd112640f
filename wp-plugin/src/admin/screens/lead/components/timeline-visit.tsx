import { Icon } from '@wordpress/components';
import { __, _n, sprintf } from '@wordpress/i18n';
import { desktop, globe, mobile, tablet } from '@wordpress/icons';
import type { TimelineEntry, Visit } from '../../../api/types.js';
import { When } from '../../../components/when.js';
import { count } from '../../../format/numbers.js';
import { visitFacts, visitTitle } from '../visit-words.js';
import { ActivityWords, Points } from './timeline-row.js';

const devices: Record<string, typeof globe> = { desktop, mobile, tablet };

/** A visit in one line; opened, every step of it in its order. */
export function TimelineVisit({ entry, visit }: { entry: TimelineEntry; visit: Visit }) {
  const facts = visitFacts(visit);
  const points = entry.activities.reduce((sum, activity) => sum + (activity.points ?? 0), 0);
  const reason = entry.activities.map((activity) => activity.reason).filter(Boolean).join(', ');
  const hidden = entry.steps - entry.activities.length;
  return (
    <li>
      <span className="dmat-timeline__icon" title={__('Visit', 'dmat')}>
        <Icon icon={devices[visit.device ?? ''] ?? globe} size={20} />
      </span>
      <details className="dmat-timeline__text dmat-visit">
        <summary>
          <span className="dmat-timeline__title">{visitTitle(entry)}</span>
          {facts.length > 0 && <span className="dmat-timeline__detail">{facts.join(' · ')}</span>}
          {reason && <span className="dmat-timeline__detail is-strong">{reason}</span>}
        </summary>
        <ol className="dmat-visit__steps">
          {entry.activities.map((activity) => (
            <li key={activity.id}>
              <span className="dmat-timeline__time">
                <When at={activity.occurred_at} as="time" />
              </span>
              <div className="dmat-timeline__text">
                <ActivityWords activity={activity} />
              </div>
              <Points activity={activity} />
            </li>
          ))}
        </ol>
        {hidden > 0 && (
          <p className="dmat-muted">
            {/* translators: %s: a number */}
            {sprintf(_n('and %s more step', 'and %s more steps', hidden, 'dmat'), count(hidden))}
          </p>
        )}
      </details>
      <Points activity={{ ...(points ? { points } : {}), ...(reason ? { reason } : {}) }} />
      <span className="dmat-timeline__time">
        <When at={entry.occurred_at} as="time" />
      </span>
    </li>
  );
}
