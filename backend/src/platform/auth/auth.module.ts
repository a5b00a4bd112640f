import { Global, Module } from '@nestjs/common';
import { APP_GUARD, DiscoveryModule } from '@nestjs/core';
import { AccessGuard } from './access.guard.js';
import { ApiKeyStrategy } from './api-key.strategy.js';
import { Cors } from './cors.js';
import { GuardedRoutes } from './guarded-routes.js';
import { Identify } from './identify.js';
import { LoginTokenStrategy } from './login-token.strategy.js';
import { LoginTokens } from './login-tokens.js';
import { SiteTokenStrategy } from './site-token.strategy.js';
import { SpentMarks } from './spent-marks.js';
import { Throttles } from './throttle.js';

/**
 * Who is calling and what they may do. Needs a `SiteDirectory` and an `AccountDirectory` in the process: the modules
 * sites and users provide them globally.
 */
@Global()
@Module({
  imports: [DiscoveryModule],
  providers: [
    Identify, LoginTokens, LoginTokenStrategy, SiteTokenStrategy, ApiKeyStrategy, SpentMarks, Throttles, Cors, GuardedRoutes,
    { provide: APP_GUARD, useClass: AccessGuard },
  ],
  exports: [Identify, LoginTokens, SpentMarks, Throttles],
})
export class AuthModule {}
