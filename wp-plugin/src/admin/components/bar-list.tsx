import { count } from '../format/numbers.js';
import { Link } from './link.js';

/** One bar: a name, a number and the people behind it. */
export interface Bar {
  key: string;
  label: string;
  value: number;
  href: string;
}

/** Numbers as bars beside each other; each opens the people behind it. */
export function BarList({ bars }: { bars: readonly Bar[] }) {
  const longest = Math.max(1, ...bars.map((bar) => bar.value));
  return (
    <ul className="dmat-bars">
      {bars.map((bar) => (
        <li key={bar.key}>
          <Link href={bar.href} className="dmat-bars__link">
            <span className="dmat-bars__label">{bar.label}</span>
            <span className="dmat-bars__value">{count(bar.value)}</span>
            <span className="dmat-bars__track" aria-hidden="true">
              <span className="dmat-bars__bar" style={{ width: `${(100 * bar.value) / longest}%` }} />
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
