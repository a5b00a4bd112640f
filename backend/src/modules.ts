import type { DynamicModule, Type } from '@nestjs/common';
import { FormsModule } from './modules/forms/index.js';
import { LeadsModule } from './modules/leads/index.js';
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
];
