import { Button, ProgressBar } from '@wordpress/components';
import { __ } from '@wordpress/i18n';

interface WorkBarProps {
  /** What is being done. */
  label: string;
  done: number;
  /** Null while it is not known how much there is. */
  total: number | null;
  onCancel?: (() => void) | undefined;
}

/** Work that takes a while and how far it is. */
export function WorkBar({ label, done, total, onCancel }: WorkBarProps) {
  const share = total && total > 0 ? Math.min(100, (100 * done) / total) : undefined;
  return (
    <div className="dmat-panel dmat-work" role="status">
      <span className="dmat-work__label">{label}</span>
      <ProgressBar className="dmat-work__bar" {...(share === undefined ? {} : { value: share })} />
      {onCancel && (
        <Button variant="tertiary" size="compact" onClick={onCancel}>
          {__('Cancel', 'dmat')}
        </Button>
      )}
    </div>
  );
}
