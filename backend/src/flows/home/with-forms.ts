import type { FormCheckShown } from '../../modules/analytics/index.js';
import type { Health, HealthComponent } from '../../platform/health/health.service.js';

/** The health of the product with that of the company's own forms, which no other company may see. */
export function withForms(health: Health, checks: readonly FormCheckShown[]): Health {
  const component = formsOf(checks);
  const status = health.status === 'ok' && component.status !== 'ok' ? 'degraded' : health.status;
  return { status, components: [...health.components, component] };
}

function formsOf(checks: readonly FormCheckShown[]): HealthComponent {
  const part = { code: 'forms', label: 'Forms on your pages' };
  const failed = checks.filter((check) => check.status === 'failed');
  const silent = checks.filter((check) => check.status === 'silent');
  const more = (others: number): string => (others > 0 ? ` And ${others} more; see Pages & forms.` : ' See Pages & forms.');
  if (failed.length > 0) return { ...part, status: 'broken', detail: `${failed[0]!.detail}${more(failed.length + silent.length - 1)}` };
  if (silent.length > 0) return { ...part, status: 'late', detail: `${silent[0]!.detail}${more(silent.length - 1)}` };
  return { ...part, status: 'ok', detail: checks.length === 0 ? 'Every published form is tried out once a day; the first time is still to come.' : 'Every published form worked when it was last tried out.' };
}
