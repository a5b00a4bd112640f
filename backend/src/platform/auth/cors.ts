import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { SiteDirectory } from './site-directory.js';

/** Routes every page of the web may read: they tell nothing and change nothing. */
const OPEN_PATHS = new Set(['/api/public/sites/time']);
const METHODS = 'GET, POST, PUT, PATCH, DELETE';
const HEADERS = 'authorization, content-type, idempotency-key';
const EXPOSED = 'retry-after, location';
/** How long a browser may remember a preflight, in seconds. */
const MAX_AGE_S = '600';

/**
 * Lets pages read the API when they come from the exact origin of an active site, and no other page. Never with
 * credentials: tokens travel in a header, so there is no cookie to ride on.
 */
@Injectable()
export class Cors implements OnModuleInit {
  constructor(
    private readonly host: HttpAdapterHost,
    private readonly sites: SiteDirectory,
  ) {}

  onModuleInit(): void {
    const server = this.host.httpAdapter?.getInstance() as FastifyInstance | undefined;
    if (typeof server?.addHook === 'function') server.addHook('onRequest', (request, reply) => this.onRequest(request, reply));
  }

  /** Answers preflights itself and marks the answers of all other requests. */
  async onRequest(request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
    const { origin } = request.headers;
    if (!request.url.startsWith('/api/')) return;
    void reply.header('vary', 'Origin');
    if (typeof origin !== 'string') return;
    const allowed = await this.allowed(origin, request.url.split('?', 1)[0] as string);
    if (allowed) void reply.header('access-control-allow-origin', allowed).header('access-control-expose-headers', EXPOSED);
    if (request.method !== 'OPTIONS' || !request.headers['access-control-request-method']) return;
    if (!allowed) return reply.code(403).send();
    return reply
      .code(204)
      .header('access-control-allow-methods', METHODS)
      .header('access-control-allow-headers', HEADERS)
      .header('access-control-max-age', MAX_AGE_S)
      .send();
  }

  private async allowed(origin: string, path: string): Promise<string | null> {
    if (OPEN_PATHS.has(path)) return '*';
    return (await this.sites.isKnownOrigin(origin)) ? origin : null;
  }
}
