import { Module } from '@nestjs/common';
import { FormsModule } from '../../modules/forms/index.js';
import { LeadsModule } from '../../modules/leads/index.js';
import { PrivacyModule } from '../../modules/privacy/index.js';
import { CaptureFlow } from './capture.flow.js';
import { LeadIntakeController } from './lead-intake.controller.js';
import { LeadIntakeFlow } from './lead-intake.flow.js';
import { StoreIntakes } from './store-intakes.js';
import { SubmissionsRoute } from './submissions.route.js';

/** How people become leads: through forms, and by the API. */
@Module({
  imports: [FormsModule, LeadsModule, PrivacyModule],
  controllers: [LeadIntakeController],
  providers: [CaptureFlow, StoreIntakes, SubmissionsRoute, LeadIntakeFlow],
})
export class CaptureModule {}
