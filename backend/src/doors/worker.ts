import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { fastify } from 'fastify';
import { AppModule } from '../app.module.js';
import { begin, endWith, fail } from './begin.js';
import { checkWiring } from './check-wiring.js';
import { Work } from './work.js';
import { addHealthRoutes } from '../platform/health/health-routes.js';
import { HealthService } from '../platform/health/health.service.js';
import { log, NestLog } from '../platform/logger/logger.js';

const config = begin('worker');
try {
  const app = await NestFactory.createApplicationContext(AppModule.with(config), { logger: new NestLog(), abortOnError: false });
  checkWiring(app);
  const work = new Work(app);
  await work.start();
  const health = fastify();
  addHealthRoutes(health, app.get(HealthService));
  await health.listen({ port: config.workerHealthPort, host: config.httpHost });
  log.info({ port: config.workerHealthPort }, 'worker works');
  endWith(async () => {
    await health.close();
    await work.stop();
    // All work is done or given back by now; a Redis that hangs must not keep the process.
    await Promise.race([app.close(), new Promise((resolve) => setTimeout(resolve, 5_000))]);
  });
} catch (error) {
  fail(error);
}
