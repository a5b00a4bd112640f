import { Module } from '@nestjs/common';
import { AnalyticsModule } from '../../modules/analytics/index.js';
import { LeadsModule } from '../../modules/leads/index.js';
import { ScoringModule } from '../../modules/scoring/index.js';
import { ReportActivity } from './report-activity.js';
import { ScoreActivitiesFlow } from './score-activities.flow.js';
import { ScoreLeads } from './score-leads.js';
import { ScoreController } from './score.controller.js';

/** From what leads do to how warm they are. */
@Module({
  imports: [AnalyticsModule, LeadsModule, ScoringModule],
  controllers: [ScoreController],
  providers: [ReportActivity, ScoreActivitiesFlow, ScoreLeads],
})
export class QualifyModule {}
