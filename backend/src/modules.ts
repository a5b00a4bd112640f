import type { DynamicModule, Type } from '@nestjs/common';
import { EngageModule } from './flows/engage/engage.module.js';
import { PersonalDataModule } from './flows/personal-data/personal-data.module.js';
import { TrialsModule } from './flows/trials/trials.module.js';
import { ProtectModule } from './flows/protect/protect.module.js';
import { CaptureModule } from './flows/capture/capture.module.js';
import { ImportsModule } from './flows/capture/imports.module.js';
import { VisitsModule } from './flows/capture/visits.module.js';
import { QualifyModule } from './flows/qualify/qualify.module.js';
import { AnalyticsModule } from './modules/analytics/index.js';
import { ScoringModule } from './modules/scoring/index.js';
import { LeadPageModule } from './flows/lead-page/lead-page.module.js';
import { HomeModule } from './flows/home/home.module.js';
import { FormsModule } from './modules/forms/index.js';
import { EmailModule } from './modules/email/index.js';
import { LeadsModule } from './modules/leads/index.js';
import { MessagesModule } from './modules/messages/index.js';
import { PrivacyModule } from './modules/privacy/index.js';
import { SpamModule } from './modules/spam/index.js';
import { SitesModule } from './modules/sites/index.js';
import { UsersModule } from './modules/users/index.js';

/** Every module and every flow, one line each. */
export const modules: (Type | DynamicModule)[] = [
  UsersModule,
  SitesModule,
  SpamModule,
  PrivacyModule,
  LeadsModule,
  FormsModule,
  CaptureModule,
  HomeModule,
  PersonalDataModule,
  TrialsModule,
  LeadPageModule,
  EmailModule,
  MessagesModule,
  EngageModule,
  ProtectModule,
  AnalyticsModule,
  ScoringModule,
  VisitsModule,
  ImportsModule,
  QualifyModule,
];
