import { __, sprintf } from '@wordpress/i18n';
import type { Tier } from '../api/types.js';
import { count } from '../format/numbers.js';
import { statusName, tierName } from '../format/words.js';

/** How warm a lead is, as a word on a colour. */
export function TierBadge({ tier }: { tier: Tier }) {
  return <span className={`dmat-badge is-${tier}`}>{tierName(tier)}</span>;
}

/** A score with its tier. */
export function ScoreBadge({ score, tier }: { score: number; tier: Tier }) {
  /* translators: 1: score, 2: hot, warm or cold */
  const words = sprintf(__('Score %1$s, %2$s', 'dmat'), count(score), tierName(tier));
  return (
    <span className={`dmat-badge is-${tier}`} title={words}>
      <span aria-hidden="true">
        {count(score)} · {tierName(tier)}
      </span>
      <span className="screen-reader-text">{words}</span>
    </span>
  );
}

/** Why no email goes to a lead any more. */
export function SuppressionBadge({ reason }: { reason: string }) {
  const names: Record<string, string> = {
    unsubscribed: __('Unsubscribed', 'dmat'),
    complaint: __('Marked mail as spam', 'dmat'),
    'hard-bounce': __('Address does not work', 'dmat'),
    invalid: __('Address does not work', 'dmat'),
  };
  return (
    <span className="dmat-badge is-suppressed" title={__('No marketing email is sent to this address.', 'dmat')}>
      {names[reason] ?? __('No email', 'dmat')}
    </span>
  );
}

/** Whether a person still has to confirm the address; nothing for all others. */
export function OptInBadge({ optIn }: { optIn: string }) {
  if (optIn === 'pending') return <span className="dmat-badge is-pending" title={__('No email goes to this person but the one that asks to confirm the address.', 'dmat')}>{__('Waiting for confirmation', 'dmat')}</span>;
  if (optIn === 'expired') return <span className="dmat-badge is-pending">{__('Not confirmed in time', 'dmat')}</span>;
  return null;
}

/** How far sales has come with a lead. */
export function StatusBadge({ status }: { status: string }) {
  return <span className={`dmat-badge is-status-${status}`}>{statusName(status)}</span>;
}
