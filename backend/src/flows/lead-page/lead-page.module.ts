import { Module } from '@nestjs/common';
import { ReportsModule } from '../../modules/analytics/index.js';
import { LeadsModule } from '../../modules/leads/index.js';
import { JoinOrganizationsFlow } from './join-organizations.flow.js';
import { RecordDeedsFlow } from './record-deeds.flow.js';
import { TimelineController } from './timeline.controller.js';
import { TimelineFlow } from './timeline.flow.js';

/** What the page of one lead needs of several modules. */
@Module({
  imports: [ReportsModule, LeadsModule],
  controllers: [TimelineController],
  providers: [TimelineFlow, RecordDeedsFlow, JoinOrganizationsFlow],
})
export class LeadPageModule {}
