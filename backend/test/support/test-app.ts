import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { INestApplicationContext, Type } from '@nestjs/common';
import { AppModule } from '../../src/app.module.js';
import { makeApi } from '../../src/doors/make-api.js';
import { Work } from '../../src/doors/work.js';
import { Config } from '../../src/platform/config/config.js';
import { loadConfig } from '../../src/platform/config/load-config.js';
import { makeDataSource } from '../../src/platform/database/data-source.js';
import { migrate } from '../../src/platform/database/migrate.js';
import { Database } from '../../src/platform/database/database.js';
import { NestLog } from '../../src/platform/logger/logger.js';

/** The product in this process, on the real services of the run. */
export interface TestApp {
  app: NestFastifyApplication;
  /** Base address of the api that listens on loopback. */
  url: string;
  config: Config;
  database: Database;
  get<T>(type: Type<T> | (abstract new (...args: never[]) => T)): T;
  close: () => Promise<void>;
}

let isMigrated = false;

async function bringSchemaUp(config: Config): Promise<void> {
  if (isMigrated) return;
  const source = await makeDataSource(config).initialize();
  try { await migrate(source, 'up'); } finally { await source.destroy(); }
  isMigrated = true;
}

/** The api, listening on a free loopback port; with `worker: true` also the worker's loops. */
export async function startApp(options: { worker?: boolean; config?: Partial<Config> } = {}): Promise<TestApp> {
  const config = Object.assign(loadConfig(process.env), options.config);
  await bringSchemaUp(config);
  const app = await makeApi(config);
  await app.listen(0, '127.0.0.1');
  const work = options.worker ? new Work(app) : undefined;
  await work?.start();
  return {
    app, config, url: await app.getUrl(), database: app.get(Database),
    get: (type) => app.get(type as Type, { strict: false }),
    close: async () => { await work?.stop(); await app.close(); },
  };
}

/** The product without HTTP, for tests of services on the real database. */
export async function startProduct(extra: Partial<Config> = {}): Promise<INestApplicationContext> {
  const config = Object.assign(loadConfig(process.env), extra);
  await bringSchemaUp(config);
  return NestFactory.createApplicationContext(AppModule.with(config), { logger: new NestLog(), abortOnError: false });
}

/** Waits until the claim holds; fails with its last answer after the time. */
export async function eventually<T>(read: () => Promise<T>, holds: (value: T) => boolean, milliseconds = 10_000): Promise<T> {
  const end = Date.now() + milliseconds;
  for (;;) {
    const value = await read();
    if (holds(value)) return value;
    if (Date.now() > end) throw new Error(`Still not so after ${milliseconds} ms: ${JSON.stringify(value)}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
