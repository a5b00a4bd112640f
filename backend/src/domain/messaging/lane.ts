/**
 * How urgent a message is and by what right it is sent.
 *
 * - `transactional`: answers something the person just did and expects an answer to (a confirmation, a receipt).
 * - `journey`: one step of a workflow for one person.
 * - `bulk`: the same campaign to many people.
 */
export const LANES = ['transactional', 'journey', 'bulk'] as const;
export type Lane = (typeof LANES)[number];

/** The channels a message can take. */
export type Channel = 'email' | 'sms' | 'push';
