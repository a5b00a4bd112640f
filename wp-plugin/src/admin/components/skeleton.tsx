import { __ } from '@wordpress/i18n';

/** Grey lines in the place of what is being read. */
export function Skeleton({ lines = 4 }: { lines?: number }) {
  return (
    <div className="dmat-skeleton" role="status">
      <span className="screen-reader-text">{__('Loading…', 'dmat')}</span>
      {Array.from({ length: lines }, (_, line) => (
        <span key={line} className="dmat-skeleton__line" style={{ width: `${92 - ((line * 17) % 45)}%` }} aria-hidden="true" />
      ))}
    </div>
  );
}
