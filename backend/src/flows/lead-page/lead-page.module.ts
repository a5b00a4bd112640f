import { Module } from '@nestjs/common';
import { ReportsModule } from '../../modules/analytics/index.js';
import { LeadsModule } from '../../modules/leads/index.js';
import { PrivacyModule } from '../../modules/privacy/index.js';
import { ScoringModule } from '../../modules/scoring/index.js';
import { JoinOrganizationsFlow } from './join-organizations.flow.js';
import { MergeController } from './merge.controller.js';
import { MergeFlow } from './merge.flow.js';
import { RecordDeedsFlow } from './record-deeds.flow.js';
import { StricterWishes } from './stricter-wishes.js';
import { TimelineController } from './timeline.controller.js';
import { TimelineFlow } from './timeline.flow.js';

/** What the page of one lead needs of several modules. */
@Module({
  imports: [ReportsModule, LeadsModule, PrivacyModule, ScoringModule],
  controllers: [TimelineController, MergeController],
  providers: [TimelineFlow, RecordDeedsFlow, JoinOrganizationsFlow, MergeFlow, StricterWishes],
})
export class LeadPageModule {}
