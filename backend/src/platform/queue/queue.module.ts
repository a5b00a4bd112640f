import { BullModule } from '@nestjs/bull';
import { Global, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { Config } from '../config/config.js';
import { JobRunner } from './job-runner.js';
import { redisOptions } from './redis-connection.js';
import { Loops } from './loops.js';
import { RedisPing } from './redis-ping.js';
import { factsQueue, jobsQueue } from './queues.js';

/** Bull, in this folder alone. Redis carries; what is under way can always be rebuilt from MySQL. */
@Global()
@Module({
  imports: [
    DiscoveryModule,
    BullModule.forRootAsync({
      inject: [Config],
      useFactory: (config: Config) => ({
        prefix: config.queuePrefix,
        redis: { ...redisOptions(config), maxRetriesPerRequest: null, enableReadyCheck: false } as never,
        defaultJobOptions: { removeOnComplete: true, removeOnFail: 100, attempts: 1 },
        settings: { lockDuration: 15_000, stalledInterval: 5_000, maxStalledCount: 0 },
      }),
    }),
    BullModule.registerQueue({ name: factsQueue }, { name: jobsQueue }),
  ],
  providers: [RedisPing, JobRunner, Loops],
  exports: [RedisPing, JobRunner, Loops, BullModule],
})
export class QueueModule {}
