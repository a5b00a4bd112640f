import { Button, Icon, SelectControl } from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';
import type { Activity } from '../../../api/types.js';
import { Failure } from '../../../components/failure.js';
import { PageLink } from '../../../components/page-link.js';
import { Panel } from '../../../components/panel.js';
import { Skeleton } from '../../../components/skeleton.js';
import { When } from '../../../components/when.js';
import { signed } from '../../../format/numbers.js';
import { byDay, dayName } from '../../../format/times.js';
import { activityKind, activityKinds } from '../activity-kinds.js';
import { useTimeline } from '../use-timeline.js';

/** What the lead did and what was done to them, newest first, day by day. */
export function TimelinePanel({ id, revision }: { id: number; revision: number }) {
  const [kind, setKind] = useState('');
  const timeline = useTimeline(id, kind, revision);
  const filter = (
    <SelectControl
      label={__('Show', 'dmat')}
      hideLabelFromVision
      value={kind}
      options={[{ value: '', label: __('Everything', 'dmat') }, ...Object.entries(activityKinds()).map(([value, { name }]) => ({ value, label: name }))]}
      onChange={setKind}
      __next40pxDefaultSize
      __nextHasNoMarginBottom
    />
  );
  return (
    <Panel title={__('Timeline', 'dmat')} aside={filter}>
      {timeline.refusal && <Failure refusal={timeline.refusal} onRetry={timeline.reload} />}
      {timeline.isLoading && !timeline.items && <Skeleton lines={6} />}
      {timeline.items?.length === 0 && (
        <p className="dmat-muted">{kind ? __('Nothing of this kind yet.', 'dmat') : __('Nothing has happened yet.', 'dmat')}</p>
      )}
      {timeline.items &&
        byDay(timeline.items).map(({ day, items }) => (
          <div key={day} className="dmat-day">
            <h3>{dayName(items[0]?.occurred_at ?? day)}</h3>
            <ol className="dmat-timeline">
              {items.map((activity) => (
                <TimelineRow key={activity.id} activity={activity} />
              ))}
            </ol>
          </div>
        ))}
      {timeline.hasMore && (
        <div>
          <Button variant="secondary" onClick={timeline.goOn} isBusy={timeline.isGoingOn} disabled={timeline.isGoingOn} accessibleWhenDisabled __next40pxDefaultSize>
            {__('Show earlier', 'dmat')}
          </Button>
        </div>
      )}
    </Panel>
  );
}

function TimelineRow({ activity }: { activity: Activity }) {
  const { name, icon } = activityKind(activity.kind);
  return (
    <li>
      <span className="dmat-timeline__icon" title={name}>
        <Icon icon={icon} size={20} />
      </span>
      <div className="dmat-timeline__text">
        <span className="dmat-timeline__title">{activity.title || name}</span>
        {activity.detail && <span className="dmat-timeline__detail">{activity.detail}</span>}
        {activity.url && /^https?:/.test(activity.url) && URL.canParse(activity.url) && (
          <PageLink className="dmat-timeline__detail" address={activity.url} text={shortUrl(activity.url)} isTrusted={!activityKind(activity.kind).isByVisitor} />
        )}
      </div>
      {activity.points ? (
        <span className="dmat-timeline__points" /* translators: %s: points with their sign */ title={sprintf(__('%s points', 'dmat'), signed(activity.points))}>
          {signed(activity.points)}
        </span>
      ) : null}
      <span className="dmat-timeline__time">
        <When at={activity.occurred_at} as="time" />
      </span>
    </li>
  );
}

function shortUrl(url: string): string {
  const { hostname, pathname } = new URL(url);
  return pathname === '/' ? hostname : pathname;
}
