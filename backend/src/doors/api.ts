import 'reflect-metadata';
import { begin, endWith, fail } from './begin.js';
import { makeApi } from './make-api.js';
import { log } from '../platform/logger/logger.js';

const config = begin('api');
try {
  const app = await makeApi(config);
  await app.listen(config.httpPort, config.httpHost);
  log.info({ port: config.httpPort }, 'api listens');
  endWith(() => app.close());
} catch (error) {
  fail(error);
}
