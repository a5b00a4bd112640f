import { __, sprintf } from '@wordpress/i18n';
import { count } from '../format/numbers.js';

const width = 120;
const height = 32;

/** A row of daily figures as a small line; read aloud as its sum and its best day. */
export function Sparkline({ values }: { values: readonly number[] }) {
  const most = Math.max(1, ...values);
  const points = values.map((value, index): [number, number] => [
    (index * width) / Math.max(1, values.length - 1),
    height - 2 - (value / most) * (height - 4),
  ]);
  const line = points.map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`).join('');
  const sum = values.reduce((all, value) => all + value, 0);
  const words = sprintf(
    /* translators: 1: number of views, 2: number of days, 3: number of views on the best day */
    __('%1$s views in %2$s days, at most %3$s on a day', 'dmat'),
    count(sum), count(values.length), count(sum === 0 ? 0 : most),
  );
  return (
    <svg className="dmat-sparkline" viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none" role="img" aria-label={words}>
      <title>{words}</title>
      <path className="dmat-sparkline__area" d={`${line}L${width} ${height}L0 ${height}Z`} />
      <path className="dmat-sparkline__line" d={line} vectorEffect="non-scaling-stroke" />
    </svg>
  );
}
