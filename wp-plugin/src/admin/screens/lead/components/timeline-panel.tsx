import { Button, SelectControl } from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import type { LeadDetail } from '../../../api/types.js';
import { Failure } from '../../../components/failure.js';
import { Panel } from '../../../components/panel.js';
import { Skeleton } from '../../../components/skeleton.js';
import { byDay, dayName } from '../../../format/times.js';
import { timelineFilters } from '../activity-kinds.js';
import { useTimeline } from '../use-timeline.js';
import { TimelineRow } from './timeline-row.js';
import { TimelineVisit } from './timeline-visit.js';

/** What the lead did and what was done to them, newest first, day by day and visit by visit. */
export function TimelinePanel({ lead, revision }: { lead: LeadDetail; revision: number }) {
  const [kinds, setKinds] = useState('');
  const timeline = useTimeline(lead.id, kinds, revision);
  const filter = (
    <SelectControl
      label={__('Show', 'dmat')}
      hideLabelFromVision
      value={kinds}
      options={timelineFilters().map(({ name, kinds: value }) => ({ value, label: name }))}
      onChange={setKinds}
      __next40pxDefaultSize
      __nextHasNoMarginBottom
    />
  );
  return (
    <Panel title={__('Timeline', 'dmat')} aside={filter}>
      {timeline.refusal && <Failure refusal={timeline.refusal} onRetry={timeline.reload} />}
      {timeline.isLoading && !timeline.items && <Skeleton lines={6} />}
      {timeline.items?.length === 0 && (
        <p className="dmat-muted">{kinds ? __('Nothing of this kind yet.', 'dmat') : __('Nothing has happened yet.', 'dmat')}</p>
      )}
      {timeline.items &&
        byDay(timeline.items).map(({ day, items }) => (
          <div key={day} className="dmat-day">
            <h3>{dayName(items[0]?.occurred_at ?? day)}</h3>
            <ol className="dmat-timeline">
              {items.map((entry) =>
                entry.visit ? (
                  <TimelineVisit key={entry.id} entry={entry} visit={entry.visit} />
                ) : (
                  entry.activities.map((activity) => <TimelineRow key={activity.id} activity={activity} lead={lead} />)
                ),
              )}
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
