import { __, sprintf } from '@wordpress/i18n';
import type { HomeSummary } from '../../../api/types.js';
import { BarList, type Bar } from '../../../components/bar-list.js';
import { Panel } from '../../../components/panel.js';
import { startOfWeek } from '../../../format/site-days.js';
import { channelName, sourceName } from '../../../format/words.js';
import { pathTo } from '../../../routes.js';

/** Where the leads of this week come from; each bar opens its people. */
export function SourcesPanel({ sources }: { sources: HomeSummary['by_source'] }) {
  const bars: Bar[] = [...sources]
    .sort((a, b) => b.count - a.count)
    .map(({ source, channel, count }) => ({
      key: `${source}/${channel ?? ''}`,
      label: channel ? joined(sourceName(source), channelName(channel)) : sourceName(source),
      value: count,
      href: pathTo('/leads', { source, channel: channel ?? undefined, created_from: startOfWeek() }),
    }));
  return (
    <Panel title={__('Where this week’s leads come from', 'dmat')}>
      {bars.length > 0 ? <BarList bars={bars} /> : <p className="dmat-muted">{__('No leads yet this week.', 'dmat')}</p>}
    </Panel>
  );
}

function joined(source: string, channel: string): string {
  /* translators: 1: source, such as "Landing page", 2: channel, such as "Paid search" */
  return sprintf(__('%1$s, %2$s', 'dmat'), source, channel);
}
