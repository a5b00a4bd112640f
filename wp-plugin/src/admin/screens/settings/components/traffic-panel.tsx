import { __, sprintf } from '@wordpress/i18n';
import { readTraffic } from '../../../api/traffic.js';
import { Failure } from '../../../components/failure.js';
import { Panel } from '../../../components/panel.js';
import { Skeleton } from '../../../components/skeleton.js';
import { count } from '../../../format/numbers.js';
import { useResource } from '../../../use-resource.js';

/** What was counted lately, and of whom: who is recognised, who is not, and what machines did stand apart. */
export function TrafficPanel() {
  const traffic = useResource('traffic', (signal) => readTraffic(signal));
  const { data } = traffic;
  const isQuiet = data && data.views.recognised + data.views.anonymous + data.views.machines === 0;
  return (
    <Panel title={__('Page views of the last seven days', 'dmat')}>
      {traffic.refusal && <Failure refusal={traffic.refusal} onRetry={traffic.reload} />}
      {traffic.isLoading && !data && <Skeleton lines={3} />}
      {isQuiet && <p>{__('No page was seen yet. Open one of your landing pages: it is counted within a minute.', 'dmat')}</p>}
      {data && !isQuiet && (
        <>
          <table className="dmat-traffic">
            <tbody>
              {rowsOf(data.views).map(({ name, views, help }) => (
                <tr key={name}>
                  <th scope="row">
                    {name}
                    <span className="dmat-traffic__help">{help}</span>
                  </th>
                  <td>{count(views)}</td>
                </tr>
              ))}
            </tbody>
          </table>
          {data.devices.length > 0 && <p>{sprintf(/* translators: %s: list such as "desktop 120, mobile 80". */ __('Devices: %s', 'dmat'), listOf(data.devices))}</p>}
          {data.countries.length > 0 && <p>{sprintf(/* translators: %s: list such as "DE 120, AT 80". */ __('Countries: %s', 'dmat'), listOf(data.countries))}</p>}
          {data.languages.length > 0 && <p>{sprintf(/* translators: %s: list such as "de 120, en 80". */ __('Languages: %s', 'dmat'), listOf(data.languages))}</p>}
        </>
      )}
    </Panel>
  );
}

function rowsOf(views: { recognised: number; anonymous: number; machines: number }) {
  return [
    { name: __('By recognised visitors', 'dmat'), views: views.recognised, help: __('They agreed, or your setting recognises visitors.', 'dmat') },
    { name: __('Counted without recognising anybody', 'dmat'), views: views.anonymous, help: __('No consent, or a browser that says no to tracking.', 'dmat') },
    { name: __('By machines', 'dmat'), views: views.machines, help: __('Search engines, previews and scripts. They are in no other figure.', 'dmat') },
  ];
}

const listOf = (parts: readonly { name: string; views: number }[]): string => parts.map(({ name, views }) => `${name} ${count(views)}`).join(', ');
