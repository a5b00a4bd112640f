import type { Channel, Lane } from '../../domain/messaging/lane.js';
import type { MessageState } from '../../domain/messaging/message-state.js';

/** A message as the sender holds it. `fence` grows with each claim; a worker with an older one is too late. */
export interface ClaimedMessage {
  id: number;
  company_id: number;
  lead_id: number | null;
  channel: Channel;
  lane: Lane;
  kind: string;
  source_type: string;
  source_id: number;
  to_address: string;
  subject: string;
  /** JSON of the parts. */
  parts: string;
  attempts: number;
  fence: number;
}

/** A message as the list shows it. */
export interface ListedMessage {
  id: number;
  lead_id: number | null;
  channel: Channel;
  lane: Lane;
  kind: string;
  subject: string;
  state: MessageState;
  reason: string | null;
  detail: string | null;
  attempts: number;
  due_at: Date;
  created_at: Date;
  handed_over_at: Date | null;
  finished_at: Date | null;
}
