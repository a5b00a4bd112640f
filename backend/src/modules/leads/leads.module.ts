import { Module } from '@nestjs/common';
import { CustomFieldsController } from './fields/custom-fields.controller.js';
import { CustomFieldsService } from './fields/custom-fields.service.js';
import { FieldDefinitionsRepository } from './fields/field-definitions.repository.js';
import { FieldDefinitionsService } from './fields/field-definitions.service.js';
import { FieldValuesRepository } from './fields/field-values.repository.js';
import { OrganizationsController } from './organizations/organizations.controller.js';
import { OrganizationsRepository } from './organizations/organizations.repository.js';
import { OrganizationsService } from './organizations/organizations.service.js';
import { DuplicatesRepository } from './merge/duplicates.repository.js';
import { DuplicatesService } from './merge/duplicates.service.js';
import { MergedValuesRepository } from './merge/merged-values.repository.js';
import { MergeRepository } from './merge/merge.repository.js';
import { MergeService } from './merge/merge.service.js';
import { LeadFilesController } from './files/lead-files.controller.js';
import { LeadFilesService } from './files/lead-files.service.js';
import { RestoreController } from './restore.controller.js';
import { TasksController } from './tasks/tasks.controller.js';
import { TasksRepository } from './tasks/tasks.repository.js';
import { TasksService } from './tasks/tasks.service.js';
import { HistoryService } from './history.service.js';
import { TimelineRepository } from './timeline.repository.js';
import { ActivitiesRepository } from './activities.repository.js';
import { importControllers, importProviders } from './imports/wiring.js';
import { ImportsService } from './imports/imports.service.js';
import { LeadCaptureRepository } from './lead-capture.repository.js';
import { LeadListRepository } from './list/lead-list.repository.js';
import { LeadListService } from './list/lead-list.service.js';
import { BulkEffectsRepository } from './bulk/bulk-effects.repository.js';
import { LeadBulksController } from './bulk/lead-bulks.controller.js';
import { LeadBulksJobs } from './bulk/lead-bulks.jobs.js';
import { LeadBulksRepository } from './bulk/lead-bulks.repository.js';
import { LeadBulksService } from './bulk/lead-bulks.service.js';
import { LeadExportController } from './export/lead-export.controller.js';
import { LeadExportService } from './export/lead-export.service.js';
import { LeadViewsController } from './views/lead-views.controller.js';
import { LeadViewsRepository } from './views/lead-views.repository.js';
import { LeadViewsService } from './views/lead-views.service.js';
import { LeadsController } from './leads.controller.js';
import { LeadsRepository } from './leads.repository.js';
import { LeadsService } from './leads.service.js';
import { NotesRepository } from './notes.repository.js';
import { OptInsService } from './opt-ins.service.js';
import { RemarksController } from './remarks.controller.js';
import { RemarksService } from './remarks.service.js';
import { TagsRepository } from './tags.repository.js';
import { TimelineService } from './timeline.service.js';

/** Known people, their timeline, tags and notes. */
@Module({
  controllers: [...importControllers, LeadExportController, LeadBulksController, LeadViewsController, LeadsController, RemarksController, RestoreController, TasksController, LeadFilesController, OrganizationsController, CustomFieldsController],
  providers: [
    ...importProviders,
    LeadExportService, LeadBulksService, LeadBulksJobs, LeadBulksRepository, BulkEffectsRepository, LeadViewsService, LeadViewsRepository,
    LeadsService, OptInsService, TimelineService, RemarksService, LeadsRepository, LeadListRepository, LeadListService, LeadCaptureRepository,
    ActivitiesRepository, TagsRepository, NotesRepository,
    TasksService, TasksRepository, LeadFilesService, MergeService, MergeRepository, MergedValuesRepository, DuplicatesService, DuplicatesRepository,
    OrganizationsService, OrganizationsRepository, HistoryService, TimelineRepository, CustomFieldsService, FieldDefinitionsService, FieldDefinitionsRepository, FieldValuesRepository,
  ],
  exports: [ImportsService, LeadsService, OptInsService, TimelineService, RemarksService, HistoryService, OrganizationsService, MergeService, DuplicatesService, CustomFieldsService],
})
export class LeadsModule {}
