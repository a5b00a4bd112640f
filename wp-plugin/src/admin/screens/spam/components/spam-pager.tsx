import { Button } from '@wordpress/components';
import { __, _n, sprintf } from '@wordpress/i18n';
import type { SpamPage } from '../../../api/types.js';
import { count } from '../../../format/numbers.js';

interface SpamPagerProps {
  total: SpamPage['total'];
  goBack: (() => void) | null;
  goOn: (() => void) | null;
  isLoading: boolean;
}

/** How many wait, and the way to newer and older ones. */
export function SpamPager({ total, goBack, goOn, isLoading }: SpamPagerProps) {
  const figure = total.is_capped ? `${count(total.count)}+` : count(total.count);
  return (
    <nav className="dmat-pager" aria-label={__('Pages of spam', 'dmat')}>
      {/* translators: %s: a number of submissions */}
      <span className="dmat-muted">{sprintf(_n('%s submission waits', '%s submissions wait', total.count, 'dmat'), figure)}</span>
      {(goBack || goOn) && (
        <span className="dmat-row">
          <Button variant="secondary" onClick={goBack ?? undefined} disabled={!goBack || isLoading} accessibleWhenDisabled __next40pxDefaultSize>
            {__('Newer', 'dmat')}
          </Button>
          <Button variant="secondary" onClick={goOn ?? undefined} disabled={!goOn || isLoading} accessibleWhenDisabled __next40pxDefaultSize>
            {__('Older', 'dmat')}
          </Button>
        </span>
      )}
    </nav>
  );
}
