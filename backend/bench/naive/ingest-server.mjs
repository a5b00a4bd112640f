/** P2, how it is usually built: Nest on Express, a validated DTO, an entity and `save()`, an index for each question. */
import 'reflect-metadata';
import { Body, Controller, HttpCode, Module, Post, ValidationPipe } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { ExpressAdapter } from '@nestjs/platform-express';
import { getRepositoryToken, TypeOrmModule } from '@nestjs/typeorm';
import { IsArray, IsObject, IsString } from 'class-validator';
import { EntitySchema } from 'typeorm';

const [url, port] = process.argv.slice(2);

const EventEntity = new EntitySchema({
  name: 'bench_naive',
  columns: {
    id: { type: 'int', primary: true, generated: true },
    site: { type: 'varchar', length: 64 },
    visitor: { type: 'varchar', length: 36 },
    session_id: { type: 'varchar', length: 36 },
    event_type: { type: 'varchar', length: 50 },
    url: { type: 'varchar', length: 500 },
    event_data: { type: 'json', nullable: true },
    created_at: { type: 'datetime', precision: 3 },
  },
  indices: [{ columns: ['visitor'] }, { columns: ['event_type'] }, { columns: ['created_at'] }, { columns: ['site'] }],
});

class BeaconDto {}
IsString()(BeaconDto.prototype, 'site');
IsString()(BeaconDto.prototype, 'visitor');
IsString()(BeaconDto.prototype, 'session');
IsObject()(BeaconDto.prototype, 'page');
IsArray()(BeaconDto.prototype, 'events');

class CollectController {
  constructor(events) { this.events = events; }

  async collect(beacon) {
    for (const event of beacon.events) {
      await this.events.save({
        site: beacon.site, visitor: beacon.visitor, session_id: beacon.session, event_type: event.type, url: beacon.page.url,
        event_data: { title: beacon.page.title }, created_at: new Date(event.at),
      });
    }
  }
}
Reflect.defineMetadata('design:paramtypes', [Object], CollectController);
Reflect.defineMetadata('self:paramtypes', [{ index: 0, param: getRepositoryToken(EventEntity) }], CollectController);
Controller('collect')(CollectController);
const method = Object.getOwnPropertyDescriptor(CollectController.prototype, 'collect');
Reflect.defineMetadata('design:paramtypes', [BeaconDto], CollectController.prototype, 'collect');
Post()(CollectController.prototype, 'collect', method);
HttpCode(204)(CollectController.prototype, 'collect', method);
Body()(CollectController.prototype, 'collect', 0);

class NaiveModule {}
Module({
  imports: [
    TypeOrmModule.forRoot({ type: 'mysql', url, entities: [EventEntity], synchronize: true, poolSize: 10 }),
    TypeOrmModule.forFeature([EventEntity]),
  ],
  controllers: [CollectController],
})(NaiveModule);

const app = await NestFactory.create(NaiveModule, new ExpressAdapter(), { logger: ['error'] });
app.useGlobalPipes(new ValidationPipe({ transform: true }));
await app.listen(Number(port), '127.0.0.1');
process.send?.('ready');
