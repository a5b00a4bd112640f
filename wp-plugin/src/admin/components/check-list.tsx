import { __ } from '@wordpress/i18n';
import type { ConnectionCheck } from '../api/wordpress.js';

/** What the connection test found, each with what to do about it. */
export function CheckList({ checks }: { checks: readonly ConnectionCheck[] }) {
  return (
    <ul className="dmat-health">
      {checks.map((check) => (
        <li key={check.code} className={check.status === 'ok' ? 'is-ok' : check.status === 'warning' ? 'is-late' : 'is-broken'}>
          <span className="dmat-health__state">{stateName(check.status)}</span>
          <span className="dmat-health__label">{check.label}</span>
          <span className="dmat-health__detail">
            {check.detail}
            {check.fix && <strong className="dmat-health__fix">{check.fix}</strong>}
          </span>
        </li>
      ))}
    </ul>
  );
}

function stateName(status: ConnectionCheck['status']): string {
  if (status === 'ok') return __('Fine', 'dmat');
  return status === 'warning' ? __('Look at this', 'dmat') : __('Broken', 'dmat');
}
