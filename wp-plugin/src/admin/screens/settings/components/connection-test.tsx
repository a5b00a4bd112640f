import { Button } from '@wordpress/components';
import { useState } from '@wordpress/element';
import { speak } from '@wordpress/a11y';
import { __, _n, sprintf } from '@wordpress/i18n';
import { asRefusal, type Refusal } from '../../../api/refusal.js';
import type { ConnectionCheck } from '../../../api/wordpress.js';
import { CheckList } from '../../../components/check-list.js';
import { Failure } from '../../../components/failure.js';
import { Panel } from '../../../components/panel.js';
import { count } from '../../../format/numbers.js';
import { runConnectionTest } from '../run-connection-test.js';

/** Looks for what could be wrong between site, backend and this browser, and says what to do. */
export function ConnectionTest() {
  const [checks, setChecks] = useState<ConnectionCheck[] | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [isBusy, setBusy] = useState(false);
  const run = async () => {
    setBusy(true);
    setRefusal(null);
    try {
      const found = await runConnectionTest();
      setChecks(found);
      speak(verdict(found));
    } catch (thrown) {
      setRefusal(asRefusal(thrown));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Panel title={__('Connection test', 'dmat')}>
      {refusal && <Failure refusal={refusal} />}
      {!checks && !refusal && (
        <p className="dmat-muted">{__('Checks the address, the clocks, the shared key and what this browser may ask, and says what to do where something is wrong.', 'dmat')}</p>
      )}
      {checks && (
        <>
          <p className={checks.every((check) => check.status === 'ok') ? 'dmat-good' : 'dmat-bad'}>{verdict(checks)}</p>
          <CheckList checks={checks} />
        </>
      )}
      <div>
        <Button variant="secondary" onClick={() => void run()} isBusy={isBusy} disabled={isBusy} accessibleWhenDisabled __next40pxDefaultSize>
          {checks ? __('Test again', 'dmat') : __('Test the connection', 'dmat')}
        </Button>
      </div>
    </Panel>
  );
}

function verdict(checks: readonly ConnectionCheck[]): string {
  const wrong = checks.filter((check) => check.status !== 'ok').length;
  if (wrong === 0) return __('Everything between this site and its backend works.', 'dmat');
  /* translators: %s: a number of faults found */
  return sprintf(_n('%s thing needs your attention.', '%s things need your attention.', wrong, 'dmat'), count(wrong));
}
