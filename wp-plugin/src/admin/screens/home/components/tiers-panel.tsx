import { __ } from '@wordpress/i18n';
import type { HomeTrends, Tier } from '../../../api/types.js';
import { Link } from '../../../components/link.js';
import { Panel } from '../../../components/panel.js';
import { count } from '../../../format/numbers.js';
import { tierNames } from '../../../format/words.js';
import { pathTo } from '../../../routes.js';

/** How warm all leads are; each part opens its people. */
export function TiersPanel({ tiers }: { tiers: HomeTrends['tiers'] }) {
  const all = Math.max(1, tiers.hot + tiers.warm + tiers.cold);
  const names = Object.entries(tierNames()) as [Tier, string][];
  return (
    <Panel title={__('How warm your leads are', 'dmat')}>
      <div className="dmat-tiers__bar" aria-hidden="true">
        {names.map(([tier]) => <span key={tier} className={`dmat-tiers__part is-${tier}`} style={{ width: `${(100 * tiers[tier]) / all}%` }} />)}
      </div>
      <ul className="dmat-tiers">
        {names.map(([tier, name]) => (
          <li key={tier}>
            <Link href={pathTo('/leads', { tier })}>
              <span className="dmat-tiers__value">{count(tiers[tier])}</span> <span className={`dmat-badge is-${tier}`}>{name}</span>
            </Link>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
