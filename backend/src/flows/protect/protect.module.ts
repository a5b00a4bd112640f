import { Module } from '@nestjs/common';
import { LeadsModule } from '../../modules/leads/index.js';
import { MessagesModule } from '../../modules/messages/index.js';
import { PrivacyModule } from '../../modules/privacy/index.js';
import { MessageProtection } from './message-protection.js';
import { Unsubscribe } from './unsubscribe.js';
import { UnsubscribeRoutes } from './unsubscribe.routes.js';

/** What people forbid is kept, everywhere and at once. */
@Module({
  imports: [LeadsModule, MessagesModule, PrivacyModule],
  providers: [MessageProtection, Unsubscribe, UnsubscribeRoutes],
})
export class ProtectModule {}
