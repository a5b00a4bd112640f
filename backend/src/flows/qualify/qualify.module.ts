import { Module } from '@nestjs/common';
import { AnalyticsModule, ReportsModule } from '../../modules/analytics/index.js';
import { LeadsModule } from '../../modules/leads/index.js';
import { ScoringModule } from '../../modules/scoring/index.js';
import { ReconcileScores } from './reconcile-scores.js';
import { ReportActivity } from './report-activity.js';
import { ScoreActivitiesFlow } from './score-activities.flow.js';
import { ScoreHealth } from './score-health.js';
import { ScoreLeads } from './score-leads.js';
import { ScoreController } from './score.controller.js';

/** From what leads do to how warm they are. */
@Module({
  imports: [AnalyticsModule, LeadsModule, ReportsModule, ScoringModule],
  controllers: [ScoreController],
  providers: [ReconcileScores, ReportActivity, ScoreActivitiesFlow, ScoreHealth, ScoreLeads],
})
export class QualifyModule {}
