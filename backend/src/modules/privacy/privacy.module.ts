import { Module } from '@nestjs/common';
import { ConsentsRepository } from './consents.repository.js';
import { ConsentsService } from './consents.service.js';
import { SuppressionsRepository } from './suppressions.repository.js';
import { SuppressionsService } from './suppressions.service.js';
import { UnsubscribeTokens } from './unsubscribe-tokens.js';

/** What people agreed to, and whom nothing may be sent to. */
@Module({
  providers: [ConsentsService, ConsentsRepository, SuppressionsService, SuppressionsRepository, UnsubscribeTokens],
  exports: [ConsentsService, SuppressionsService, UnsubscribeTokens],
})
export class PrivacyModule {}
