import { __ } from '@wordpress/i18n';
import type { HomeSummary } from '../../../api/types.js';
import { Link } from '../../../components/link.js';
import { comparison, count } from '../../../format/numbers.js';
import { startOfToday, startOfWeek } from '../../../format/site-days.js';
import { pathTo } from '../../../routes.js';

/** Leads of today and of this week, each beside the time before; a figure opens its people. */
export function Figures({ leads }: { leads: HomeSummary['leads'] }) {
  return (
    <div className="dmat-figures">
      <Figure
        label={__('Leads today', 'dmat')}
        value={leads.today}
        note={comparison(leads.today, leads.yesterday, __('yesterday', 'dmat'))}
        href={pathTo('/leads', { created_from: startOfToday() })}
      />
      <Figure
        label={__('Leads this week', 'dmat')}
        value={leads.this_week}
        note={comparison(leads.this_week, leads.last_week, __('last week', 'dmat'))}
        href={pathTo('/leads', { created_from: startOfWeek() })}
      />
    </div>
  );
}

function Figure({ label, value, note, href }: { label: string; value: number; note: string; href: string }) {
  return (
    <Link href={href} className="dmat-panel dmat-figure">
      <span className="dmat-figure__label">{label}</span>
      <span className="dmat-figure__value">{count(value)}</span>
      <span className="dmat-figure__note">{note}</span>
    </Link>
  );
}
