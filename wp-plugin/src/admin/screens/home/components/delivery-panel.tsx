import { __, _n, sprintf } from '@wordpress/i18n';
import type { HomeSummary } from '../../../api/types.js';
import type { SiteOutbox } from '../../../api/wordpress.js';
import { HealthList } from '../../../components/health-list.js';
import { may } from '../../../boot-data.js';
import { Link } from '../../../components/link.js';
import { Panel } from '../../../components/panel.js';
import { count } from '../../../format/numbers.js';
import { pathTo } from '../../../routes.js';
import { balance, type DeliveryBalance } from '../use-home.js';

interface DeliveryPanelProps {
  delivery: HomeSummary['delivery'];
  health: HomeSummary['health'];
  outbox: SiteOutbox | null;
}

/** "1,204 submitted = 1,204 stored = 1,204 delivered", what waits and where, and what is late or broken. */
export function DeliveryPanel({ delivery, health, outbox }: DeliveryPanelProps) {
  const sums = balance(delivery, outbox);
  const failed = outbox?.failed.length ?? 0;
  const troubled = health.components.filter((one) => one.status !== 'ok');
  return (
    <Panel
      title={__('No lead is lost', 'dmat')}
      aside={may('dmat_manage_settings') && <Link href={pathTo('/settings/health')}>{__('Health', 'dmat')}</Link>}
    >
      <div className="dmat-balance">
        <Side label={__('submitted', 'dmat')} value={sums.submitted} />
        <Equals holds={sums.submitted === sums.stored} />
        <Side label={__('stored', 'dmat')} value={sums.stored} />
        <Equals holds={sums.stored === sums.delivered} />
        <Side label={__('delivered', 'dmat')} value={sums.delivered} />
      </div>
      <p className={sums.isBalanced ? 'dmat-good' : 'dmat-late'}>{sentence(sums)}</p>
      {delivery.spam > 0 && (
        <p className="dmat-muted">
          {/* translators: %s: a number of submissions */}
          {sprintf(_n('%s looked like spam: it is kept, marked, and made no lead.', '%s looked like spam: they are kept, marked, and made no leads.', delivery.spam, 'dmat'), count(delivery.spam))}{' '}
          {may('dmat_manage_campaigns') && <Link href={pathTo('/spam')}>{__('Look at them', 'dmat')}</Link>}
        </p>
      )}
      {failed > 0 && (
        <p className="dmat-bad">
          {/* translators: %s: a number of submissions */}
          {sprintf(_n('%s submission was refused and needs a look.', '%s submissions were refused and need a look.', failed, 'dmat'), count(failed))}
        </p>
      )}
      {troubled.length > 0 ? (
        <HealthList components={troubled} />
      ) : (
        <p className="dmat-muted">{__('Everything works.', 'dmat')}</p>
      )}
    </Panel>
  );
}

function sentence(sums: DeliveryBalance): string {
  if (sums.waitingOnSite > 0) {
    /* translators: %s: a number of submissions */
    return sprintf(
      _n('%s is kept on this site and is delivered as soon as the backend takes it.', '%s are kept on this site and are delivered as soon as the backend takes them.', sums.waitingOnSite, 'dmat'),
      count(sums.waitingOnSite),
    );
  }
  if (sums.waitingInBackend > 0) {
    /* translators: %s: a number of submissions */
    return sprintf(_n('%s is on its way to become a lead.', '%s are on their way to become leads.', sums.waitingInBackend, 'dmat'), count(sums.waitingInBackend));
  }
  if (sums.isBalanced) return __('Every form sent has arrived.', 'dmat');
  return __('The numbers do not agree yet. Look at Health.', 'dmat');
}

function Side({ label, value }: { label: string; value: number }) {
  return (
    <div className="dmat-balance__side">
      <span className="dmat-balance__value">{count(value)}</span> <span className="dmat-balance__label">{label}</span>
    </div>
  );
}

function Equals({ holds }: { holds: boolean }) {
  return (
    <div className={`dmat-balance__sign ${holds ? '' : 'is-off'}`} aria-hidden="true">
      {holds ? '=' : '≠'}
    </div>
  );
}
