import type { EmailParts } from '../../domain/messaging/delivery.js';
import type { Channel, Lane } from '../../domain/messaging/lane.js';

/** A message somebody wants sent. It is written down once per `dedupeKey`, whatever is asked how often. */
export interface MessageDraft {
  companyId: number;
  leadId: number | null;
  channel: Channel;
  lane: Lane;
  /** What it is to a marketer: `welcome`, `campaign`, … */
  kind: string;
  /** What caused it, e.g. `submission` and its id. */
  source: { type: string; id: number };
  /** Unique within the company; names the person and the step. At most 191 plain characters. */
  dedupeKey: string;
  to: string;
  subject: string;
  parts: EmailParts;
  /** Set when it is already known that it cannot be sent, so that the reason stands in the ledger. */
  refusal?: { reason: 'template-fault' | 'invalid'; detail: string };
}
