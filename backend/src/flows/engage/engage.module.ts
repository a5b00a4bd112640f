import { Module } from '@nestjs/common';
import { EmailModule } from '../../modules/email/index.js';
import { FormsModule } from '../../modules/forms/index.js';
import { LeadsModule } from '../../modules/leads/index.js';
import { MessagesModule } from '../../modules/messages/index.js';
import { SitesModule } from '../../modules/sites/index.js';
import { EmailChannel } from './email-channel.js';
import { LeadMessagesController } from './lead-messages.controller.js';
import { RecordMessagesFlow } from './record-messages.flow.js';
import { WelcomeFlow } from './welcome.flow.js';

/** What is said to leads. */
@Module({
  imports: [EmailModule, FormsModule, LeadsModule, MessagesModule, SitesModule],
  controllers: [LeadMessagesController],
  providers: [EmailChannel, RecordMessagesFlow, WelcomeFlow],
})
export class EngageModule {}
