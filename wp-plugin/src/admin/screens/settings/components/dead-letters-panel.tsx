import { Button } from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import { listDeadLetters, retryDeadLetter } from '../../../api/overview.js';
import { asRefusal } from '../../../api/refusal.js';
import type { DeadLetter } from '../../../api/types.js';
import { Failure } from '../../../components/failure.js';
import { Panel } from '../../../components/panel.js';
import { Skeleton } from '../../../components/skeleton.js';
import { useAnnounce } from '../../../components/snackbars.js';
import { When } from '../../../components/when.js';
import { plain } from '../../../format/words.js';
import { useResource } from '../../../use-resource.js';

/** Work that was given up after its retries: why, and a button to try again once the cause is gone. */
export function DeadLettersPanel() {
  const letters = useResource('dead-letters', (signal) => listDeadLetters(signal));
  return (
    <Panel title={__('Work that needs a person', 'dmat')}>
      {letters.refusal && <Failure refusal={letters.refusal} onRetry={letters.reload} />}
      {letters.isLoading && !letters.data && <Skeleton lines={3} />}
      {letters.data?.length === 0 && <p className="dmat-good">{__('Nothing. Everything that happened was worked through.', 'dmat')}</p>}
      {letters.data && letters.data.length > 0 && (
        <ul className="dmat-letters">
          {letters.data.map((letter) => (
            <LetterRow key={letter.id} letter={letter} onRetried={() => letters.put((old) => old.filter((one) => one.id !== letter.id))} />
          ))}
        </ul>
      )}
    </Panel>
  );
}

function LetterRow({ letter, onRetried }: { letter: DeadLetter; onRetried: () => void }) {
  const announce = useAnnounce();
  const [isBusy, setBusy] = useState(false);
  const retry = async () => {
    setBusy(true);
    try {
      await retryDeadLetter(letter.id);
      announce(__('It is being tried again.', 'dmat'));
      onRetried();
    } catch (thrown) {
      announce(asRefusal(thrown).message);
      setBusy(false);
    }
  };
  return (
    <li>
      <div>
        <strong>{plain(letter.fact)}</strong>
        <p className="dmat-letters__reason">{letter.reason}</p>
        <p className="dmat-muted">
          {__('Set aside', 'dmat')} <When at={letter.parked_at} />
          {' · '}
          <code>{letter.handler}</code>
        </p>
      </div>
      <Button variant="secondary" isBusy={isBusy} disabled={isBusy} onClick={() => void retry()} __next40pxDefaultSize>
        {__('Try again', 'dmat')}
      </Button>
    </li>
  );
}
