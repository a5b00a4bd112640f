import { Module } from '@nestjs/common';
import { Descriptors } from './descriptor.js';
import { FormsController } from './forms.controller.js';
import { FormsRepository } from './forms.repository.js';
import { FormsService } from './forms.service.js';
import { HeldSubmissionsRepository } from './held-submissions.repository.js';
import { HeldSubmissionsService } from './held-submissions.service.js';
import { PageSyncController } from './page-sync.controller.js';
import { PageSyncService } from './page-sync.service.js';
import { PagesRepository } from './pages.repository.js';
import { SubmissionsRepository } from './submissions.repository.js';
import { TrialsRepository } from './trials/trials.repository.js';
import { TrialsService } from './trials/trials.service.js';

/** Forms, landing pages and submissions. */
@Module({
  controllers: [FormsController, PageSyncController],
  providers: [FormsService, HeldSubmissionsService, HeldSubmissionsRepository, PageSyncService, Descriptors, FormsRepository, PagesRepository, SubmissionsRepository, TrialsRepository, TrialsService],
  exports: [FormsService, HeldSubmissionsService, Descriptors, TrialsService],
})
export class FormsModule {}
