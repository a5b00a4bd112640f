/**
 * The life of a message.
 *
 * `pending` → `claimed` (a worker holds it for the length of a lease) → `handed_over` (the provider is being called)
 * → `accepted`, or `failed` (the provider never will), or `unknown` (nobody can say whether it went out; a person
 * decides). The gate ends it as `suppressed` (the address must not be written to) or `refused` (any other rule).
 * A message that is `handed_over` is never sent again without asking the provider first.
 */
export const MESSAGE_STATES = [
  'pending', 'claimed', 'handed_over', 'accepted', 'failed', 'suppressed', 'refused', 'unknown',
] as const;
export type MessageState = (typeof MESSAGE_STATES)[number];

const next: Record<MessageState, readonly MessageState[]> = {
  pending: ['claimed'],
  claimed: ['pending', 'handed_over', 'suppressed', 'refused'],
  handed_over: ['accepted', 'pending', 'failed', 'unknown'],
  // The answer of a worker that was believed dead is still the truth.
  unknown: ['accepted', 'failed', 'pending'],
  accepted: [],
  failed: [],
  suppressed: [],
  refused: [],
};

/** Whether a message may go from one state to another. */
export function canBecome(from: MessageState, to: MessageState): boolean {
  return next[from].includes(to);
}

/** Whether nothing will happen to the message any more unless a person acts. */
export function isAtRest(state: MessageState): boolean {
  return next[state].length === 0 || state === 'unknown';
}
