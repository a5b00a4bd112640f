import { Module } from '@nestjs/common';
import { ProofOfWork } from './proof-of-work.js';
import { ProofRoute } from './proof.route.js';
import { SpamSettingsController } from './spam-settings.controller.js';
import { SpamSettingsRepository } from './spam-settings.repository.js';
import { SpamSettingsService } from './spam-settings.service.js';
import { Turnstile } from './turnstile.js';

/** What tells people from machines. */
@Module({
  controllers: [SpamSettingsController],
  providers: [ProofOfWork, ProofRoute, SpamSettingsService, SpamSettingsRepository, Turnstile],
  exports: [ProofOfWork, SpamSettingsService, Turnstile],
})
export class SpamModule {}
