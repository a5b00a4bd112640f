import { Module } from '@nestjs/common';
import { ReportsModule } from '../../modules/analytics/index.js';
import { PrivacyModule } from '../../modules/privacy/index.js';
import { ErasePerson } from './erase-person.js';
import { ExportPerson } from './export-person.js';
import { PersonalDataController } from './personal-data.controller.js';

/** What a person may ask of whoever keeps their data. */
@Module({ imports: [PrivacyModule, ReportsModule], controllers: [PersonalDataController], providers: [ErasePerson, ExportPerson] })
export class PersonalDataModule {}
