import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import type { INestApplicationContext } from '@nestjs/common';
import { AppModule } from './app.module.js';
import { parseArguments, UsageError } from './cli/command.js';
import { commands } from './cli/commands.js';
import { begin, fail } from './doors/begin.js';
import { Config } from './platform/config/config.js';
import { NestLog } from './platform/logger/logger.js';

const [name, ...rest] = process.argv.slice(2);
const command = commands.find((candidate) => candidate.name === name);
if (!command) {
  process.stderr.write(`${name ? `There is no command "${name}".\n` : ''}Commands:\n${commands.map(({ usage }) => `  ${usage}`).join('\n')}\n`);
  process.exit(2);
}

const config = command.isBare ? new Config() : begin('cli');
let context: INestApplicationContext | undefined;
const product = async (): Promise<INestApplicationContext> =>
  (context ??= await NestFactory.createApplicationContext(AppModule.with(config), { logger: new NestLog(), abortOnError: false }));
try {
  await command.run({ ...parseArguments(rest), config, product, print: (line) => { process.stdout.write(`${line}\n`); } });
  await context?.close();
  process.exit(0);
} catch (error) {
  if (!(error instanceof UsageError)) fail(error);
  process.stderr.write(`${error.message}\nUsage: ${command.usage}\n`);
  process.exit(2);
}
