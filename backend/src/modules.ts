import type { DynamicModule, Type } from '@nestjs/common';
import { EngageModule } from './flows/engage/engage.module.js';
import { ProtectModule } from './flows/protect/protect.module.js';
import { CaptureModule } from './flows/capture/capture.module.js';
import { FormsModule } from './modules/forms/index.js';
import { EmailModule } from './modules/email/index.js';
import { LeadsModule } from './modules/leads/index.js';
import { MessagesModule } from './modules/messages/index.js';
import { PrivacyModule } from './modules/privacy/index.js';
import { SitesModule } from './modules/sites/index.js';
import { UsersModule } from './modules/users/index.js';

/** Every module and every flow, one line each. */
export const modules: (Type | DynamicModule)[] = [
  UsersModule,
  SitesModule,
  PrivacyModule,
  LeadsModule,
  FormsModule,
  CaptureModule,
  EmailModule,
  MessagesModule,
  EngageModule,
  ProtectModule,
];
