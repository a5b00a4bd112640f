import { Global, Module, type DynamicModule } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { DeadLetters } from './dead-letters.js';
import { DeadLettersController } from './dead-letters.controller.js';
import { Dispatcher } from './dispatcher.js';
import { Events } from './events.js';
import { FactSweeps } from './fact-sweeps.js';
import { HandlersInUse } from './handlers-in-use.js';
import { FACT_NAMES, Handlers } from './handlers.js';
import { Outbox } from './outbox.js';
import { Relay } from './relay.js';

/** Facts: written by services, relayed and handed to flows by the worker. */
@Global()
@Module({})
export class EventsModule {
  static with(factNames: readonly string[]): DynamicModule {
    return {
      module: EventsModule,
      imports: [DiscoveryModule],
      controllers: [DeadLettersController],
      providers: [{ provide: FACT_NAMES, useValue: factNames }, Events, Outbox, DeadLetters, Handlers, HandlersInUse, Relay, Dispatcher, FactSweeps],
      exports: [Events, Outbox, DeadLetters, Handlers, HandlersInUse, Relay, Dispatcher],
    };
  }
}
