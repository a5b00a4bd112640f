import { Global, Module } from '@nestjs/common';
import { APP_FILTER, APP_PIPE } from '@nestjs/core';
import { HotRoutes } from './hot-routes.js';
import { Idempotency } from './idempotency.js';
import { ProblemFilter } from './problem.filter.js';
import { makeValidationPipe } from './validation.pipe.js';

/** One filter, one pipe, and the door to the hot routes. */
@Global()
@Module({
  providers: [
    HotRoutes,
    Idempotency,
    { provide: APP_FILTER, useClass: ProblemFilter },
    { provide: APP_PIPE, useFactory: makeValidationPipe },
  ],
  exports: [HotRoutes, Idempotency],
})
export class HttpModule {}
