import { Module, type DynamicModule } from '@nestjs/common';
import { factNames } from './events/fact-names.js';
import type { Config } from './platform/config/config.js';
import { PlatformModule } from './platform/platform.module.js';
import { modules } from './modules.js';

/** The list of modules and flows; nothing else. */
@Module({})
export class AppModule {
  static with(config: Config): DynamicModule {
    return { module: AppModule, imports: [PlatformModule.with(config, factNames), ...modules] };
  }
}
