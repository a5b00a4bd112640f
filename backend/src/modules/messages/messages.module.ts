import { Module } from '@nestjs/common';
import { Conclusion } from './conclusion.js';
import { DispatchRepository } from './dispatch.repository.js';
import { HandOver } from './hand-over.js';
import { MessageWiring } from './message-wiring.js';
import { MessagesRepository } from './messages.repository.js';
import { MessagesService } from './messages.service.js';
import { Sender } from './sender.js';

/** The ledger of messages and the sender that works it off. */
@Module({
  providers: [MessagesService, MessagesRepository, DispatchRepository, HandOver, Conclusion, Sender, MessageWiring],
  exports: [MessagesService, MessageWiring, Sender],
})
export class MessagesModule {}
