import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import { AppModule } from '../app.module.js';
import type { Config } from '../platform/config/config.js';
import { addHealthRoutes, addRequestTimes } from '../platform/health/health-routes.js';
import { HealthService } from '../platform/health/health.service.js';
import { makeServer, secureHeaders } from '../platform/http/make-server.js';
import { NestLog } from '../platform/logger/logger.js';
import { checkWiring } from './check-wiring.js';
import { serveDocs } from './serve-docs.js';

/** The api, wired and not yet listening. */
export async function makeApi(config: Config): Promise<NestFastifyApplication> {
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.with(config), makeServer(config), { logger: new NestLog(), abortOnError: false });
  const server = app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
  secureHeaders(app);
  addRequestTimes(server);
  addHealthRoutes(server, app.get(HealthService));
  app.setGlobalPrefix('api');
  serveDocs(app);
  checkWiring(app);
  await app.init();
  await server.ready();
  return app;
}
