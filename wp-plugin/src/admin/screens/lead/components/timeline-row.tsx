import { Icon } from '@wordpress/components';
import { __, sprintf } from '@wordpress/i18n';
import type { Activity, LeadDetail } from '../../../api/types.js';
import { PageLink } from '../../../components/page-link.js';
import { When } from '../../../components/when.js';
import { signed } from '../../../format/numbers.js';
import { activityKind } from '../activity-kinds.js';

/** One thing that happened, outside of a visit. */
export function TimelineRow({ activity, lead }: { activity: Activity; lead?: LeadDetail }) {
  const { name, icon } = activityKind(activity.kind);
  const note = activity.kind === 'note_added' ? lead?.notes.find(({ id }) => id === activity.subject_id)?.body : undefined;
  return (
    <li>
      <span className="dmat-timeline__icon" title={name}>
        <Icon icon={icon} size={20} />
      </span>
      <div className="dmat-timeline__text">
        <ActivityWords activity={activity} />
        {note && <span className="dmat-timeline__detail dmat-lines">{note}</span>}
        {activity.by && (
          <span className="dmat-timeline__detail">
            {/* translators: %s: name of a colleague */}
            {sprintf(__('by %s', 'dmat'), activity.by)}
          </span>
        )}
      </div>
      <Points activity={activity} />
      <span className="dmat-timeline__time">
        <When at={activity.occurred_at} as="time" />
      </span>
    </li>
  );
}

/** What happened, where, and what the score makes of it. */
export function ActivityWords({ activity }: { activity: Activity }) {
  const { name, isByVisitor } = activityKind(activity.kind);
  const meaning = activity.kind === 'page_view' ? activity.reason : undefined;
  const details = [meaning && activity.title, activity.detail].filter(Boolean);
  return (
    <>
      <span className="dmat-timeline__title">{meaning ?? (activity.title || name)}</span>
      {details.length > 0 && <span className="dmat-timeline__detail">{details.join(' · ')}</span>}
      {activity.url && /^https?:/.test(activity.url) && URL.canParse(activity.url) && (
        <PageLink className="dmat-timeline__detail" address={activity.url} text={shortUrl(activity.url)} isTrusted={!isByVisitor} />
      )}
    </>
  );
}

/** What an activity brought, when it brought something. */
export function Points({ activity }: { activity: Pick<Activity, 'points' | 'reason'> }) {
  if (!activity.points) return null;
  /* translators: %s: points with their sign */
  const words = sprintf(__('%s points', 'dmat'), signed(activity.points));
  return (
    <span className="dmat-timeline__points" title={activity.reason ? `${words}: ${activity.reason}` : words}>
      {signed(activity.points)}
    </span>
  );
}

function shortUrl(url: string): string {
  const { hostname, pathname } = new URL(url);
  return pathname === '/' ? hostname : pathname;
}
