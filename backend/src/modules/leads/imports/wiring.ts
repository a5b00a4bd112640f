import { ImportFile } from './import-file.js';
import { ImportRunner } from './import-runner.js';
import { ImportUndo } from './import-undo.js';
import { ImportWriter } from './import-writer.js';
import { ImportsController } from './imports.controller.js';
import { ImportsJobs } from './imports.jobs.js';
import { ImportsRepository } from './imports.repository.js';
import { ImportsService } from './imports.service.js';
import { KnownAddresses } from './known-addresses.js';
import { KnownLeadsRepository } from './known-leads.repository.js';
import { TracesRepository } from './traces.repository.js';

/** What takes files of contacts in, for the module of leads. */
export const importControllers = [ImportsController];
export const importProviders = [ImportsService, ImportsJobs, ImportsRepository, ImportFile, ImportRunner, ImportWriter, ImportUndo, KnownAddresses, KnownLeadsRepository, TracesRepository];
