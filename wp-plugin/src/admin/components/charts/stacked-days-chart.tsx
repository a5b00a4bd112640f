import { useEffect, useRef, useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import { count } from '../../format/numbers.js';
import type { StackedDays } from './draw-stacked-days.js';

type Drawing = ReturnType<typeof import('./draw-stacked-days.js').drawStackedDays>;

/** Days as stacked bars, with the same figures as a table for whoever reads better than looks. */
export function StackedDaysChart({ data }: { data: StackedDays }) {
  const place = useRef<HTMLDivElement>(null);
  const drawing = useRef<Drawing | null>(null);
  const shown = useRef(data);
  shown.current = data;
  const [isMissing, setMissing] = useState(false);

  useEffect(() => {
    let isWanted = true;
    import(/* webpackChunkName: "admin/charts" */ './draw-stacked-days.js').then(
      ({ drawStackedDays }) => {
        if (!isWanted || !place.current) return;
        drawing.current = drawStackedDays(place.current);
        drawing.current.show(shown.current);
      },
      () => isWanted && setMissing(true),
    );
    return () => {
      isWanted = false;
      drawing.current?.end();
      drawing.current = null;
    };
  }, []);
  useEffect(() => drawing.current?.show(data), [data]);

  return (
    <>
      {!isMissing && <div className="dmat-chart" ref={place} />}
      <details className="dmat-chart-table" open={isMissing}>
        <summary>{__('The figures as a table', 'dmat')}</summary>
        <div className="dmat-chart-table__scroll" tabIndex={0} role="region" aria-label={data.description}>
          <table>
            <thead>
              <tr>
                <th scope="col">{__('Day', 'dmat')}</th>
                {data.series.map(({ name }) => <th scope="col" key={name}>{name}</th>)}
              </tr>
            </thead>
            <tbody>
              {data.days.map((day, index) => (
                <tr key={day}>
                  <th scope="row">{day}</th>
                  {data.series.map(({ name, values }) => <td key={name}>{count(values[index] ?? 0)}</td>)}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </>
  );
}
