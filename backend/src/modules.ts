import type { DynamicModule, Type } from '@nestjs/common';
import { SitesModule } from './modules/sites/index.js';
import { UsersModule } from './modules/users/index.js';

/** Every module and every flow, one line each. */
export const modules: (Type | DynamicModule)[] = [
  UsersModule,
  SitesModule,
];
