import { Button } from '@wordpress/components';
import { __, sprintf } from '@wordpress/i18n';
import type { LeadPage } from '../../../api/types.js';
import { count, leadCount } from '../../../format/numbers.js';

interface PagerProps {
  page: LeadPage;
  pageNumber: number | null;
  perPage: number;
  goBack: (() => void) | null;
  goOn: (() => void) | null;
  isLoading: boolean;
}

/** How many leads there are, and the way to the pages before and after. */
export function Pager({ page, pageNumber, perPage, goBack, goOn, isLoading }: PagerProps) {
  const hasPages = goBack !== null || goOn !== null;
  return (
    <nav className="dmat-pager" aria-label={__('Pages of leads', 'dmat')}>
      <span className="dmat-muted">{range(page, pageNumber, perPage)}</span>
      {hasPages && (
        <span className="dmat-row">
          <Button variant="secondary" onClick={goBack ?? undefined} disabled={!goBack || isLoading} accessibleWhenDisabled __next40pxDefaultSize>
            {__('Previous', 'dmat')}
          </Button>
          <Button variant="secondary" onClick={goOn ?? undefined} disabled={!goOn || isLoading} accessibleWhenDisabled __next40pxDefaultSize>
            {__('Next', 'dmat')}
          </Button>
        </span>
      )}
    </nav>
  );
}

function range(page: LeadPage, pageNumber: number | null, perPage: number): string {
  if (pageNumber === null || page.items.length === 0) return leadCount(page.total);
  const first = (pageNumber - 1) * perPage + 1;
  /* translators: 1: number of the first row shown, 2: number of the last, 3: all of them, such as "1,204 leads" */
  return sprintf(__('%1$s–%2$s of %3$s', 'dmat'), count(first), count(first + page.items.length - 1), leadCount(page.total));
}
