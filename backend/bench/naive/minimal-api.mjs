/** The smallest api that Nest on Fastify can be: one controller, no database. */
import 'reflect-metadata';
import { Controller, Get, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';

class LiveController {
  live() { return { status: 'ok' }; }
}
Controller('health')(LiveController);
Get('live')(LiveController.prototype, 'live', Object.getOwnPropertyDescriptor(LiveController.prototype, 'live'));

class MinimalModule {}
Module({ controllers: [LiveController] })(MinimalModule);

const app = await NestFactory.create(MinimalModule, new FastifyAdapter(), { logger: ['error'] });
await app.listen(Number(process.argv[2]), '127.0.0.1');
