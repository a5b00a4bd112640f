import { __, _n, sprintf } from '@wordpress/i18n';
import type { ReportDays } from '../../../api/types.js';
import { Link } from '../../../components/link.js';
import { reportDays } from '../../../routes.js';

/** Over how many days the figures are; each choice has its own address. */
export function PeriodChoice({ days, pathFor }: { days: ReportDays; pathFor: (days: ReportDays) => string }) {
  return (
    <nav className="dmat-period" aria-label={__('Period', 'dmat')}>
      {reportDays.map((one) => (
        <Link key={one} href={pathFor(one)} className={`dmat-period__choice ${one === days ? 'is-current' : ''}`} aria-current={one === days ? 'true' : undefined}>
          {/* translators: %d: a number of days */}
          {sprintf(_n('%d day', '%d days', one, 'dmat'), one)}
        </Link>
      ))}
    </nav>
  );
}
