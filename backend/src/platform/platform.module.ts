import { Global, Module, type DynamicModule } from '@nestjs/common';
import { AuthModule } from './auth/auth.module.js';
import { Clock } from './clock/clock.js';
import type { Config } from './config/config.js';
import { ConfigModule } from './config/config.module.js';
import { Crypto } from './crypto/crypto.js';
import { DatabaseModule } from './database/database.module.js';
import { EventsModule } from './events/events.module.js';
import { FilesModule } from './files/files.module.js';
import { HealthModule } from './health/health.module.js';
import { HttpModule } from './http/http.module.js';
import { LiveModule } from './live/live.module.js';
import { QueueModule } from './queue/queue.module.js';

/** Everything without a marketing noun. */
@Global()
@Module({ providers: [Clock, Crypto], exports: [Clock, Crypto] })
export class PlatformModule {
  static with(config: Config, factNames: readonly string[]): DynamicModule {
    return {
      module: PlatformModule,
      imports: [ConfigModule.with(config), DatabaseModule, QueueModule, EventsModule.with(factNames), HttpModule, AuthModule, HealthModule, FilesModule, LiveModule],
    };
  }
}
