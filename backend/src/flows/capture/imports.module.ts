import { Module } from '@nestjs/common';
import { LeadsModule } from '../../modules/leads/index.js';
import { PrivacyModule } from '../../modules/privacy/index.js';
import { SettleImportsFlow } from './settle-imports.flow.js';

/** What follows from files of contacts. */
@Module({ imports: [LeadsModule, PrivacyModule], providers: [SettleImportsFlow] })
export class ImportsModule {}
