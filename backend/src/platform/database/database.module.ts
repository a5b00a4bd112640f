import { Global, Module } from '@nestjs/common';
import { Config } from '../config/config.js';
import { log } from '../logger/logger.js';
import { Database } from './database.js';
import { RowIds } from './row-ids.js';

const tries = 30;
const pauseMs = 1_000;

/** MySQL for the whole process. Boot waits and tries again while the database is away. */
@Global()
@Module({
  providers: [{ provide: Database, inject: [Config], useFactory: reach }, RowIds],
  exports: [Database, RowIds],
})
export class DatabaseModule {}

async function reach(config: Config): Promise<Database> {
  const database = new Database(config);
  for (let attempt = 1; ; attempt++) {
    try {
      await database.query('SELECT 1');
      return database;
    } catch (error) {
      if (attempt >= tries) throw error;
      log.warn({ attempt, reason: (error as Error).message }, 'the database cannot be reached; trying again');
      await new Promise((resolve) => setTimeout(resolve, pauseMs));
    }
  }
}
