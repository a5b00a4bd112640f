import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Config } from '../config/config.js';

const bodyLimit = 256 * 1024;
/** A request has arrived after so long, in milliseconds, or its connection ends: its head, and all of it. */
const headersTimeout = 10_000;
const requestTimeout = 28_000;
/** A connection on which nothing moves ends after so long, in milliseconds; also one that does not read its answer. */
const connectionTimeout = 28_000;

/** Fastify with the limits every route starts from. Only named proxies are believed about the visitor's address. */
export function makeServer(config: Config): FastifyAdapter {
  return new FastifyAdapter({
    bodyLimit,
    requestTimeout,
    connectionTimeout,
    keepAliveTimeout: 10_000,
    // Node looks for slow requests only every 30 s unless told otherwise.
    http: { headersTimeout, connectionsCheckingInterval: 1_000 },
    trustProxy: config.trustedProxies.length > 0 ? config.trustedProxies : false,
    routerOptions: { maxParamLength: 512 },
    forceCloseConnections: 'idle',
  });
}

/** Headers every answer carries. */
export function secureHeaders(app: NestFastifyApplication): void {
  app.getHttpAdapter().getInstance().addHook('onSend', async (_request, reply) => {
    reply.header('x-content-type-options', 'nosniff');
    if (!reply.hasHeader('referrer-policy')) reply.header('referrer-policy', 'strict-origin-when-cross-origin');
    // Answers are data: nothing in them may run or load, and no page may frame them. Pages say themselves what they need.
    if (!reply.hasHeader('content-security-policy')) reply.header('content-security-policy', "default-src 'none'; frame-ancestors 'none'");
    reply.header('x-frame-options', 'DENY');
    if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store');
  });
}
