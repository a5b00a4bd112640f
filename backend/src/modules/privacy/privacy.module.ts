import { Module } from '@nestjs/common';
import { ConfirmationsRepository } from './confirmations.repository.js';
import { ConfirmationsService } from './confirmations.service.js';
import { ConsentsRepository } from './consents.repository.js';
import { ConsentsService } from './consents.service.js';
import { SuppressionsRepository } from './suppressions.repository.js';
import { SuppressionsService } from './suppressions.service.js';
import { UnsubscribeTokens } from './unsubscribe-tokens.js';

/** What people agreed to, and whom nothing may be sent to. */
@Module({
  providers: [ConfirmationsService, ConfirmationsRepository, ConsentsService, ConsentsRepository, SuppressionsService, SuppressionsRepository, UnsubscribeTokens],
  exports: [ConfirmationsService, ConsentsService, SuppressionsService, UnsubscribeTokens],
})
export class PrivacyModule {}
