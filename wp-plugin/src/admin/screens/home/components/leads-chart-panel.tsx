import { dateI18n } from '@wordpress/date';
import { useMemo } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';
import type { HomeTrends } from '../../../api/types.js';
import { StackedDaysChart } from '../../../components/charts/stacked-days-chart.js';
import { Panel } from '../../../components/panel.js';
import { count } from '../../../format/numbers.js';
import { channelName } from '../../../format/words.js';

const mostSeries = 6;

/** New leads of the last 30 days, by the channel they came through. */
export function LeadsChartPanel({ trends }: { trends: HomeTrends }) {
  const total = trends.leads_by_day.reduce((sum, { leads }) => sum + leads.reduce((all, one) => all + one, 0), 0);
  const data = useMemo(
    () => ({
      days: trends.days.map((day) => dateI18n('j M', `${day}T12:00:00Z`, 'UTC')),
      series: seriesOf(trends.leads_by_day),
      /* translators: %s: a number of leads */
      description: sprintf(__('New leads by day and channel: %s in the last 30 days', 'dmat'), count(total)),
    }),
    [trends, total],
  );
  return (
    <Panel title={__('Leads by day and channel, last 30 days', 'dmat')} className="dmat-home__wide">
      {total === 0 ? <p className="dmat-muted">{__('No leads in these days. As soon as one comes, it shows here.', 'dmat')}</p> : <StackedDaysChart data={data} />}
    </Panel>
  );
}

/** The strongest channels; what is left is put together. */
function seriesOf(channels: HomeTrends['leads_by_day']) {
  const named = channels.slice(0, mostSeries).map(({ channel, leads }) => ({ name: channelName(channel), values: leads }));
  const rest = channels.slice(mostSeries);
  if (rest.length === 0) return named;
  const values = (rest[0]?.leads ?? []).map((_, day) => rest.reduce((sum, { leads }) => sum + (leads[day] ?? 0), 0));
  return [...named, { name: __('Other', 'dmat'), values }];
}
