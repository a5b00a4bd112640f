import { NestFactory } from '@nestjs/core';
import { writeFile } from 'node:fs/promises';
import { AppModule } from '../app.module.js';
import { describeApi } from '../doors/describe-api.js';
import { Config } from '../platform/config/config.js';
import { makeServer } from '../platform/http/make-server.js';
import type { Command } from './command.js';

/** Writes the OpenAPI document; needs neither database nor Redis. */
export const openapiCommand: Command = {
  name: 'openapi',
  usage: 'openapi [--out FILE]',
  isBare: true,
  run: async ({ options, print }) => {
    const config = Object.assign(new Config(), { trustedProxies: [], mysqlUrl: 'mysql://nobody@localhost/none', redisUrl: 'redis://localhost', dbPool: 2, secret: '' });
    const app = await NestFactory.create(AppModule.with(config), makeServer(config), { preview: true, logger: false, abortOnError: false });
    app.setGlobalPrefix('api');
    const text = `${JSON.stringify(await describeApi(app), null, 2)}\n`;
    if (typeof options['out'] === 'string') await writeFile(options['out'], text);
    else print(text.trimEnd());
  },
};
