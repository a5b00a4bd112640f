import { Module } from '@nestjs/common';
import { ReportsModule } from '../../modules/analytics/index.js';
import { FormsModule } from '../../modules/forms/index.js';
import { SitesModule } from '../../modules/sites/index.js';
import { TryForms } from './try-forms.js';

/** The daily trial of published forms. */
@Module({ imports: [FormsModule, ReportsModule, SitesModule], providers: [TryForms] })
export class TrialsModule {}
