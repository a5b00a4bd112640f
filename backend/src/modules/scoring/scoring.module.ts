import { Module } from '@nestjs/common';
import { ScoreEntriesRepository } from './score-entries.repository.js';
import { ScoringService } from './scoring.service.js';
import { SettingsController } from './settings.controller.js';
import { TierThresholdsRepository } from './tier-thresholds.repository.js';

/** The ledger of scores and where tiers begin. */
@Module({
  controllers: [SettingsController],
  providers: [ScoreEntriesRepository, ScoringService, TierThresholdsRepository],
  exports: [ScoringService],
})
export class ScoringModule {}
