import { __, sprintf } from '@wordpress/i18n';
import type { HomeTrends } from '../../../api/types.js';
import { Link } from '../../../components/link.js';
import { Panel } from '../../../components/panel.js';
import { count } from '../../../format/numbers.js';
import { percent } from '../../../format/rates.js';
import { pathTo, pathToPages } from '../../../routes.js';

/** From view to hot lead over the last 30 days; each step opens what is behind it. */
export function FunnelPanel({ funnel, from }: { funnel: NonNullable<HomeTrends['funnel']>; from: string }) {
  const leads = pathTo('/leads', { created_from: from });
  const steps = [
    { name: __('Page views', 'dmat'), value: funnel.views, href: pathToPages() },
    { name: __('Recognised visitors', 'dmat'), value: funnel.visitors, href: pathToPages() },
    { name: __('Form starts', 'dmat'), value: funnel.form_starts, href: pathToPages() },
    { name: __('Submissions', 'dmat'), value: funnel.submissions, href: pathToPages() },
    { name: __('New leads', 'dmat'), value: funnel.leads, href: leads },
    { name: __('Hot today', 'dmat'), value: funnel.hot, href: pathTo('/leads', { created_from: from, tier: 'hot' }) },
  ];
  const most = Math.max(1, ...steps.map((step) => step.value));
  return (
    <Panel title={__('From view to hot lead, last 30 days', 'dmat')}>
      <ol className="dmat-bars dmat-funnel">
        {steps.map(({ name, value, href }, index) => {
          const before = steps[index - 1]?.value ?? 0;
          return (
            <li key={name}>
              <Link href={href} className="dmat-bars__link">
                <span className="dmat-bars__label">
                  {name}
                  {/* translators: %s: a share in per cent */}
                  {before > 0 && value <= before && <span className="dmat-muted"> {sprintf(__('%s of the step before', 'dmat'), percent(value / before))}</span>}
                </span>
                <span className="dmat-bars__value">{count(value)}</span>
                <span className="dmat-bars__track" aria-hidden="true">
                  {/* Views outnumber leads a hundredfold: the root keeps the small steps visible. */}
                  <span className="dmat-bars__bar" style={{ width: `${100 * Math.sqrt(value / most)}%` }} />
                </span>
              </Link>
            </li>
          );
        })}
      </ol>
    </Panel>
  );
}
