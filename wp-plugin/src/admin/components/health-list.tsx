import { __ } from '@wordpress/i18n';
import type { HealthComponent } from '../api/types.js';

/** The parts of the backend with what is late or broken, in words. */
export function HealthList({ components }: { components: readonly HealthComponent[] }) {
  return (
    <ul className="dmat-health">
      {components.map((component) => (
        <li key={component.code} className={`is-${component.status}`}>
          <span className="dmat-health__state">{stateName(component.status)}</span>
          <span className="dmat-health__label">{component.label}</span>
          {component.detail && <span className="dmat-health__detail">{component.detail}</span>}
        </li>
      ))}
    </ul>
  );
}

function stateName(status: HealthComponent['status']): string {
  if (status === 'ok') return __('Works', 'dmat');
  return status === 'late' ? __('Late', 'dmat') : __('Broken', 'dmat');
}
