import { count } from '../../../format/numbers.js';

/** Figures of an import beside each other; what is nought is quiet. */
export function Figures({ figures }: { figures: readonly { label: string; value: number; isBad?: boolean }[] }) {
  return (
    <dl className="dmat-import-figures">
      {figures.map(({ label, value, isBad }) => (
        <div key={label} className={value === 0 ? 'is-nought' : isBad ? 'is-bad' : ''}>
          <dt>{label}</dt>
          <dd>{count(value)}</dd>
        </div>
      ))}
    </dl>
  );
}
