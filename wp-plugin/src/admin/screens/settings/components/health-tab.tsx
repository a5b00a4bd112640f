import { __ } from '@wordpress/i18n';
import { readHome } from '../../../api/overview.js';
import { readOutbox } from '../../../api/wordpress.js';
import { Failure } from '../../../components/failure.js';
import { HealthList } from '../../../components/health-list.js';
import { Panel } from '../../../components/panel.js';
import { Skeleton } from '../../../components/skeleton.js';
import { useResource } from '../../../use-resource.js';
import { DeadLettersPanel } from './dead-letters-panel.js';
import { OutboxPanel } from './outbox-panel.js';

/** In plain words: what works, what is late, what is broken, and what a person has to do. */
export function HealthTab() {
  const home = useResource('home', (signal) => readHome(signal));
  const outbox = useResource('outbox', () => readOutbox());
  return (
    <>
      <Panel title={__('Backend', 'dmat')}>
        {home.refusal && <Failure refusal={home.refusal} onRetry={home.reload} />}
        {home.isLoading && !home.data && <Skeleton lines={4} />}
        {home.data && <HealthList components={home.data.health.components} />}
      </Panel>
      {outbox.refusal && <Failure refusal={outbox.refusal} onRetry={outbox.reload} />}
      {outbox.data && <OutboxPanel outbox={outbox.data} />}
      <DeadLettersPanel />
    </>
  );
}
