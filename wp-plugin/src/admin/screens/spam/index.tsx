import { useState } from '@wordpress/element';
import { __, _n, sprintf } from '@wordpress/i18n';
import { Refusal } from '../../api/refusal.js';
import type { SpamSubmission } from '../../api/types.js';
import { may } from '../../boot-data.js';
import { Confirm } from '../../components/confirm.js';
import { Empty } from '../../components/empty.js';
import { Failure } from '../../components/failure.js';
import { Screen } from '../../components/screen.js';
import { Skeleton } from '../../components/skeleton.js';
import { count } from '../../format/numbers.js';
import { useDataViews } from '../leads/use-data-views.js';
import { SpamList } from './components/spam-list.js';
import { SpamPager } from './components/spam-pager.js';
import { useSpam } from './use-spam.js';

/** Spam: what was kept back and why, to be let through or deleted. */
export function SpamScreen() {
  if (!may('dmat_manage_campaigns')) {
    return (
      <Screen title={__('Spam', 'dmat')}>
        <Empty title={__('Only marketers decide about spam', 'dmat')} />
      </Screen>
    );
  }
  return <Quarantine />;
}

function Quarantine() {
  const { parts, isMissing, retry } = useDataViews();
  const spam = useSpam(25);
  const [asked, setAsked] = useState<SpamSubmission[]>([]);
  const idsOf = (items: readonly SpamSubmission[]) => items.map(({ id }) => id);
  const isWaiting = (!parts && !isMissing) || (!spam.page && spam.isLoading);
  return (
    <Screen title={__('Spam', 'dmat')}>
      {spam.refusal && <Failure refusal={spam.refusal} onRetry={spam.reload} />}
      {isMissing && <Failure refusal={new Refusal('failed', __('A part of this screen could not be loaded.', 'dmat'))} onRetry={retry} />}
      {isWaiting && (
        <div className="dmat-panel">
          <div className="dmat-panel__body">
            <Skeleton lines={9} />
          </div>
        </div>
      )}
      {parts && spam.page && (
        <SpamList
          parts={parts}
          page={spam.page}
          isLoading={spam.isLoading}
          onRelease={setAsked}
          onDelete={(items) => void spam.decide('delete', idsOf(items))}
          footer={<SpamPager total={spam.page.total} goBack={spam.goBack} goOn={spam.goOn} isLoading={spam.isLoading} />}
        />
      )}
      {asked.length > 0 && (
        <Confirm
          /* translators: %s: a number of submissions */
          title={sprintf(_n('Let %s submission through?', 'Let %s submissions through?', asked.length, 'dmat'), count(asked.length))}
          confirmLabel={__('Not spam', 'dmat')}
          onCancel={() => setAsked([])}
          onConfirm={() => {
            void spam.decide('release', idsOf(asked));
            setAsked([]);
          }}
        >
          <p>{__('It becomes a lead as if it came now: with its consent, its tags and the emails of its form. This cannot be taken back.', 'dmat')}</p>
        </Confirm>
      )}
    </Screen>
  );
}
