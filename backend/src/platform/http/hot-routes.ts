import { Injectable } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyReply, FastifyRequest, HTTPMethods } from 'fastify';
import { sendProblem } from './problem.filter.js';

/** A route on Fastify itself: no pipes, no guards, no interceptors. It checks its own input. */
export interface HotRoute {
  method: HTTPMethods | HTTPMethods[];
  url: string;
  /** Largest body in bytes. */
  bodyLimit?: number;
  handler: (request: FastifyRequest, reply: FastifyReply) => Promise<unknown> | unknown;
}

/** Registers the hot public routes. In a process that serves no HTTP it does nothing. */
@Injectable()
export class HotRoutes {
  constructor(private readonly host: HttpAdapterHost) {}

  /** Call it in `onModuleInit`. */
  route(route: HotRoute): void {
    const server = this.host.httpAdapter?.getInstance() as FastifyInstance | undefined;
    if (typeof server?.route !== 'function') return;
    server.route({
      ...route,
      handler: async (request, reply) => {
        try {
          return await route.handler(request, reply);
        } catch (error) {
          sendProblem(error, request, reply);
          return reply;
        }
      },
    });
  }
}
