import type { Delivery, Outcome } from '../../domain/messaging/delivery.js';

/** Somebody who carries messages of one channel to people: an SMTP server, a mail or SMS service. */
export interface ChannelProvider {
  /** Stable short name, kept with each attempt. */
  readonly code: string;
  /** Hands over one message to one recipient. Never throws for what the provider says; says it as an outcome. */
  send(delivery: Delivery): Promise<Outcome>;
  /** Ends idle connections; called when the worker stops. */
  close(): Promise<void>;
}
