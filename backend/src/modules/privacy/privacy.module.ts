import { Module } from '@nestjs/common';
import { ConsentsRepository } from './consents.repository.js';
import { ConsentsService } from './consents.service.js';

/** What people agreed to, and whom nothing may be sent to. */
@Module({
  providers: [ConsentsService, ConsentsRepository],
  exports: [ConsentsService],
})
export class PrivacyModule {}
