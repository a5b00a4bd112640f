import { Catch, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { log } from '../logger/logger.js';
import { uuid } from '../ids/ids.js';
import { retryAfterOf, toProblem } from './problem.js';

/** Sends an error as problem+json and logs what nobody foresaw, under an `id` that the answer carries too. */
export function sendProblem(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
  const problem = toProblem(error);
  if (problem.status >= 500) problem['id'] = uuid();
  if (problem.status >= 500) log.error({ id: problem['id'], err: error, method: request.method, route: request.routeOptions?.url }, 'request failed');
  const wait = retryAfterOf(error, problem.status);
  if (wait !== undefined) void reply.header('retry-after', String(wait));
  if (reply.sent) return;
  void reply.status(problem.status).header('content-type', 'application/problem+json; charset=utf-8').send(JSON.stringify(problem));
}

/** The one filter that maps errors to answers. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    sendProblem(error, http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>());
  }
}
