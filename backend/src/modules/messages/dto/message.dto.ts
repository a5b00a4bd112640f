import { ApiProperty } from '../../../platform/http/describe.js';
import { describeReason } from '../../../domain/messaging/describe-reason.js';
import { LANES, type Lane } from '../../../domain/messaging/lane.js';
import { MESSAGE_STATES, type MessageState } from '../../../domain/messaging/message-state.js';
import type { ListedMessage } from '../message-row.js';

/** One message and what became of it. */
export class MessageDto {
  @ApiProperty() id: number;
  @ApiProperty({ type: Number, nullable: true }) lead_id: number | null;
  @ApiProperty({ enum: ['email', 'sms', 'push'] }) channel: string;
  @ApiProperty({ enum: LANES }) lane: Lane;
  /** What it is: `welcome`, `campaign`, … */
  @ApiProperty() kind: string;
  @ApiProperty() subject: string;
  @ApiProperty({ enum: MESSAGE_STATES }) state: MessageState;
  /** Why it is in this state, as a stable word; `null` where nothing went against it. */
  @ApiProperty({ type: String, nullable: true }) reason: string | null;
  /** The same as a sentence for a person. */
  @ApiProperty() explanation: string;
  /** What the mail server or the template check said, word by word. */
  @ApiProperty({ type: String, nullable: true }) detail: string | null;
  /** How often a provider was called. */
  @ApiProperty() attempts: number;
  /** When it is sent, or is tried again. */
  @ApiProperty() due_at: Date;
  @ApiProperty() created_at: Date;
  @ApiProperty({ type: Date, nullable: true }) sent_at: Date | null;

  static of(row: ListedMessage): MessageDto {
    return {
      id: row.id, lead_id: row.lead_id, channel: row.channel, lane: row.lane, kind: row.kind, subject: row.subject,
      state: row.state, reason: row.reason, explanation: describeReason(row.state, row.reason), detail: row.detail,
      attempts: row.attempts, due_at: row.due_at, created_at: row.created_at,
      sent_at: row.state === 'accepted' ? row.finished_at : null,
    };
  }
}

/** A list of messages. */
export class MessageListDto {
  @ApiProperty({ type: [MessageDto] }) items: MessageDto[];
}
