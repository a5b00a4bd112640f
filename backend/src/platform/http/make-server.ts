import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Config } from '../config/config.js';

const bodyLimit = 256 * 1024;
const requestTimeout = 30_000;

/** Fastify with the limits every route starts from. Only named proxies are believed about the visitor's address. */
export function makeServer(config: Config): FastifyAdapter {
  return new FastifyAdapter({
    bodyLimit,
    requestTimeout,
    connectionTimeout: 30_000,
    keepAliveTimeout: 10_000,
    trustProxy: config.trustedProxies.length > 0 ? config.trustedProxies : false,
    routerOptions: { maxParamLength: 512 },
    forceCloseConnections: 'idle',
  });
}

/** Headers every answer carries. */
export function secureHeaders(app: NestFastifyApplication): void {
  app.getHttpAdapter().getInstance().addHook('onSend', async (_request, reply) => {
    reply.header('x-content-type-options', 'nosniff');
    reply.header('referrer-policy', 'strict-origin-when-cross-origin');
    if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store');
  });
}
