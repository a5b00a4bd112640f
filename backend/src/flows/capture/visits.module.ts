import { Module } from '@nestjs/common';
import { AnalyticsModule } from '../../modules/analytics/index.js';
import { LeadsModule } from '../../modules/leads/index.js';
import { LinkVisitorFlow } from './link-visitor.flow.js';
import { RecordVisitsFlow } from './record-visits.flow.js';

/** From browsers to the leads they belong to. */
@Module({
  imports: [AnalyticsModule, LeadsModule],
  providers: [LinkVisitorFlow, RecordVisitsFlow],
})
export class VisitsModule {}
