import type { GateFacts } from '../../domain/messaging/may-send.js';
import type { Tx } from '../../platform/database/database.js';
import type { ClaimedMessage } from './message-row.js';

/** What the gate knows of the person from elsewhere: what they agreed to and what they forbade. */
export type ProtectionFacts = Pick<GateFacts, 'consent' | 'suppression' | 'preference' | 'quietHours' | 'isHeldOut' | 'budget'>;

/** Asked at the hand-over, inside the transaction that marks the message as handed over. */
export interface Protection {
  /** Facts by message id; every message of the list has an entry. */
  facts(tx: Tx, messages: readonly ClaimedMessage[]): Promise<Map<number, ProtectionFacts>>;
  /** The address does not exist any more: nobody writes to it again. Called in the transaction that concludes the message. */
  addressDied(tx: Tx, message: ClaimedMessage): Promise<void>;
  /** The reader's link to stop these messages. Opaque: it tells nothing about the reader. */
  unsubscribeUrl(message: ClaimedMessage): string;
  /** The reader's link to confirm the address; undefined for a message that does not ask for it. */
  confirmUrl(message: ClaimedMessage): string | undefined;
}
