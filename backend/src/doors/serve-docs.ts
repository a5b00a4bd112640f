import type { INestApplication } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import { describeApi } from './describe-api.js';
import { docsPage } from './docs-page.js';

/** `/api/openapi.json` and a page that reads it at `/api/docs`; made at the first request, not at boot. */
export function serveDocs(app: NestFastifyApplication): void {
  const server = app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
  let text: Promise<string> | undefined;
  const read = (): Promise<string> => (text ??= describeApi(app as INestApplication).then((api) => JSON.stringify(api)));
  server.get('/api/openapi.json', async (_request, reply) => reply.type('application/json').send(await read()));
  server.get('/api/docs', async (_request, reply) => reply
    .header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'")
    .type('text/html; charset=utf-8').send(docsPage(JSON.parse(await read()) as never)));
}
