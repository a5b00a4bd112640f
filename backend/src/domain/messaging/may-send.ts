import type { ConsentStatus } from '@dmat/shared/consent/consent';
import type { Lane } from './lane.js';
import { nextOpening, type QuietHours } from './quiet-hours.js';

/** Why an address may never be written to again on a channel. */
export type SuppressionReason = 'unsubscribed' | 'complaint' | 'hard-bounce' | 'invalid' | 'manual';

/** Everything the gate needs to know about one message at one moment. Facts that nobody keeps yet are passed as `null`. */
export interface GateFacts {
  lane: Lane;
  now: Date;
  /** What the person said about marketing on this channel; `null` if they never said anything. */
  consent: ConsentStatus | null;
  /** The suppression that covers this address on this channel, if one does. */
  suppression: SuppressionReason | null;
  /** The person's own wishes from the preference page. */
  preference: { isTopicDeclined: boolean; pausedUntil: Date | null } | null;
  /** Messages that went to this person within the window of the cap, and when the oldest of them leaves it. */
  frequency: { sent: number; cap: number; freeAt: Date } | null;
  /** The hours of the recipient's day in which nothing may arrive. */
  quietHours: QuietHours | null;
  /** The person belongs to a group that gets nothing, so that the effect of the messages can be measured. */
  isHeldOut: boolean;
  /** Money left for this campaign, in cents, and what this message costs; `null` where nothing is budgeted. */
  budget: { left: number; cost: number } | null;
}

export type Refusal =
  | 'no-consent' | 'consent-withdrawn'
  | SuppressionReason
  | 'topic-declined' | 'paused-by-person'
  | 'frequency-cap' | 'quiet-hours' | 'holdout' | 'budget-spent';

/** The gate's answer. `until` says that waiting helps: the message is due again then, instead of being given up. */
export type Verdict = { send: true } | { send: false; reason: Refusal; until?: Date };

/**
 * The one gate every message of every channel passes, at the moment it is handed to the provider:
 * consent → suppression → preference → frequency cap → quiet hours → holdout → budget. The first refusal is the reason
 * that is stored and shown.
 *
 * The **transactional** lane needs no marketing consent, and preferences, quiet hours, holdouts and budgets do not
 * apply to it: the person acted a moment ago and waits for the answer. A welcome mail that confirms a submission is of
 * this kind (GDPR art. 6(1)(b): a step at the request of the person), also when the box for marketing was left empty.
 * Two things still stop it:
 * - a **suppression** of any kind. After a hard bounce the address does not exist; after a complaint or an unsubscribe
 *   the person told us to stop, and anybody can type somebody else's address into a form. A confirmation that was not
 *   sent is a smaller harm than a mail to a person who said no.
 * - the **frequency cap**, because a stranger must not be able to flood a mailbox by sending many forms in its name.
 */
export function maySend(facts: GateFacts): Verdict {
  const isAnswer = facts.lane === 'transactional';

  if (!isAnswer && facts.consent === 'withdrawn') return { send: false, reason: 'consent-withdrawn' };
  if (!isAnswer && facts.consent === null) return { send: false, reason: 'no-consent' };

  if (facts.suppression !== null) return { send: false, reason: facts.suppression };

  if (!isAnswer && facts.preference?.isTopicDeclined) return { send: false, reason: 'topic-declined' };
  const pausedUntil = facts.preference?.pausedUntil ?? null;
  if (!isAnswer && pausedUntil !== null && pausedUntil > facts.now) {
    return { send: false, reason: 'paused-by-person', until: pausedUntil };
  }

  if (facts.frequency !== null && facts.frequency.sent >= facts.frequency.cap) {
    // An answer that comes a day late answers nothing any more, so it is given up; the others wait.
    return isAnswer
      ? { send: false, reason: 'frequency-cap' }
      : { send: false, reason: 'frequency-cap', until: facts.frequency.freeAt };
  }

  if (!isAnswer && facts.quietHours !== null) {
    const opening = nextOpening(facts.quietHours, facts.now);
    if (opening > facts.now) return { send: false, reason: 'quiet-hours', until: opening };
  }

  if (!isAnswer && facts.isHeldOut) return { send: false, reason: 'holdout' };
  if (!isAnswer && facts.budget !== null && facts.budget.cost > facts.budget.left) return { send: false, reason: 'budget-spent' };

  return { send: true };
}
