/** How a channel has been doing lately, so that a dead provider is asked by one message and not by all of them. */
export interface Circuit {
  /** Calls in a row that found no provider. */
  failures: number;
  /** Nothing is sent before this moment; `null` when the way is free. */
  closedUntil: Date | null;
}

export const OPEN_CIRCUIT: Circuit = { failures: 0, closedUntil: null };

const FAILURES_TO_CLOSE = 5;
const FIRST_PAUSE_MS = 5_000;
const LONGEST_PAUSE_MS = 120_000;

/** How many messages may be on their way at once: none in a pause, one to try the provider after it, else all. */
export function allowance(circuit: Circuit, now: Date, slots: number): number {
  if (circuit.closedUntil !== null && circuit.closedUntil > now) return 0;
  return circuit.failures >= FAILURES_TO_CLOSE ? 1 : slots;
}

/** The provider answered, whatever it said about the message. */
export function afterAnswer(): Circuit {
  return OPEN_CIRCUIT;
}

/** The provider asked for a pause; nothing goes out inside it. */
export function afterRateLimit(circuit: Circuit, now: Date, retryAfterMs: number): Circuit {
  const until = new Date(now.getTime() + retryAfterMs);
  const longest = circuit.closedUntil !== null && circuit.closedUntil > until ? circuit.closedUntil : until;
  // One message tries the provider after the pause; it need not be told again by all of them.
  return { failures: Math.max(circuit.failures, FAILURES_TO_CLOSE), closedUntil: longest };
}

/** No provider was found. From the fifth time in a row on the channel rests, twice as long each time, up to two minutes. */
export function afterSilence(circuit: Circuit, now: Date, chance: number): Circuit {
  const failures = circuit.failures + 1;
  if (failures < FAILURES_TO_CLOSE) return { failures, closedUntil: null };
  const pause = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** Math.min(10, failures - FAILURES_TO_CLOSE));
  return { failures, closedUntil: new Date(now.getTime() + Math.round(pause * (0.5 + chance / 2))) };
}
