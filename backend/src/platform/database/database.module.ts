import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { Config } from '../config/config.js';
import { makeDataSource } from './data-source.js';
import { Database } from './database.js';
import { RowIds } from './row-ids.js';

/** MySQL for the whole process. Boot waits and tries again while the database is away. */
@Global()
@Module({
  imports: [
    TypeOrmModule.forRootAsync({
      inject: [Config],
      useFactory: (config: Config) => ({ ...makeDataSource(config).options, migrations: [], retryAttempts: 30, retryDelay: 1_000 }),
    }),
  ],
  providers: [{ provide: Database, inject: [DataSource, Config], useFactory: (source: DataSource, config: Config) => new Database(source, config) }, RowIds],
  exports: [Database, RowIds],
})
export class DatabaseModule {}
