import type { FastifyInstance } from 'fastify';
import type { HealthService } from './health.service.js';
import { metrics, requestSeconds } from './metrics.js';

/** `/health/live` (the process runs), `/health/ready` (it can store), `/metrics`. No names, no secrets. */
export function addHealthRoutes(server: FastifyInstance, health: HealthService): void {
  server.get('/health/live', async () => ({ status: 'ok' }));
  server.get('/health/ready', async (_request, reply) => {
    const { status, components } = await health.read();
    return reply.status(status === 'down' ? 503 : 200).send({
      status,
      components: Object.fromEntries(components.map((component) => [component.code, component.status])),
    });
  });
  server.get('/metrics', async (_request, reply) => reply.type(metrics.contentType).send(await metrics.metrics()));
}

/** Times every answer by route. */
export function addRequestTimes(server: FastifyInstance): void {
  server.addHook('onResponse', async (request, reply) => {
    requestSeconds.observe({ method: request.method, route: request.routeOptions.url ?? 'unknown', status: reply.statusCode }, reply.elapsedTime / 1_000);
  });
}
