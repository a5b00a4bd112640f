import { Module } from '@nestjs/common';
import { ScoreChecksRepository } from './score-checks.repository.js';
import { ScoreEntriesRepository } from './score-entries.repository.js';
import { ScoringService } from './scoring.service.js';
import { SettingsController } from './settings.controller.js';
import { TierThresholdsRepository } from './tier-thresholds.repository.js';

/** The ledger of scores and where tiers begin. */
@Module({
  controllers: [SettingsController],
  providers: [ScoreChecksRepository, ScoreEntriesRepository, ScoringService, TierThresholdsRepository],
  exports: [ScoringService],
})
export class ScoringModule {}
