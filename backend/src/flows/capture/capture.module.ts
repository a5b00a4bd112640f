import { Module } from '@nestjs/common';
import { EmailModule } from '../../modules/email/index.js';
import { FormsModule } from '../../modules/forms/index.js';
import { LeadsModule } from '../../modules/leads/index.js';
import { MessagesModule } from '../../modules/messages/index.js';
import { PrivacyModule } from '../../modules/privacy/index.js';
import { SpamModule } from '../../modules/spam/index.js';
import { CaptureFlow } from './capture.flow.js';
import { AskLeadAgain } from './confirm/ask-lead-again.js';
import { AskToConfirmFlow } from './confirm/ask-to-confirm.flow.js';
import { ConfirmAddress } from './confirm/confirm-address.js';
import { ConfirmJobs } from './confirm/confirm.jobs.js';
import { ConfirmRoutes } from './confirm/confirm.routes.js';
import { ConfirmationMails } from './confirm/confirmation-mails.js';
import { ConfirmationsController } from './confirm/confirmations.controller.js';
import { LeadIntakeController } from './lead-intake.controller.js';
import { LeadIntakeFlow } from './lead-intake.flow.js';
import { LookForSpam } from './look-for-spam.js';
import { PrefillLinksController } from './prefill-links.controller.js';
import { Quarantine } from './quarantine/quarantine.js';
import { QuarantineController } from './quarantine/quarantine.controller.js';
import { StoreIntakes } from './store-intakes.js';
import { SubmissionFiles } from './submission-files.js';
import { SubmissionsRoute } from './submissions.route.js';

/** How people become leads: through forms, and by the API. */
@Module({
  imports: [EmailModule, FormsModule, LeadsModule, MessagesModule, PrivacyModule, SpamModule],
  controllers: [PrefillLinksController, LeadIntakeController, ConfirmationsController, QuarantineController],
  providers: [CaptureFlow, LookForSpam, Quarantine, StoreIntakes, SubmissionFiles, SubmissionsRoute, LeadIntakeFlow, AskLeadAgain, AskToConfirmFlow, ConfirmAddress, ConfirmJobs, ConfirmRoutes, ConfirmationMails],
})
export class CaptureModule {}
