import { Module } from '@nestjs/common';
import { AnalyticsModule } from '../../modules/analytics/index.js';
import { LeadsModule } from '../../modules/leads/index.js';
import { FormsModule } from '../../modules/forms/index.js';
import { KnownAnswersRoute } from './known-answers.route.js';
import { LinkVisitorFlow } from './link-visitor.flow.js';
import { RecordVisitsFlow } from './record-visits.flow.js';

/** From browsers to the leads they belong to. */
@Module({
  imports: [AnalyticsModule, FormsModule, LeadsModule],
  providers: [KnownAnswersRoute, LinkVisitorFlow, RecordVisitsFlow],
})
export class VisitsModule {}
