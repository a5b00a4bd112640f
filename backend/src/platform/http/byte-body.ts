import type { Readable } from 'node:stream';
import type { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { AppError } from './app-error.js';

/** What a file is sent as. */
export const BYTES = 'application/octet-stream';

/** Lets controllers take files as they are. Call it in `onModuleInit`; nothing is read before the caller is known to be allowed to send it. */
export function acceptBytes(host: HttpAdapterHost): void {
  const server = host.httpAdapter?.getInstance() as FastifyInstance | undefined;
  if (typeof server?.addContentTypeParser !== 'function' || server.hasContentTypeParser(BYTES)) return;
  server.addContentTypeParser(BYTES, (_request, payload, done) => { done(null, payload); });
}

/** The body of a request as bytes. @throws AppError `body-not-bytes`, `file-too-large` */
export async function readBytes(request: FastifyRequest, most: number): Promise<Buffer> {
  const body = request.body as Readable | undefined;
  if (typeof body?.[Symbol.asyncIterator] !== 'function') throw new AppError('invalid', 'body-not-bytes', `Send the file as ${BYTES}.`);
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of body) {
    size += (part as Buffer).length;
    if (size > most) throw new AppError('too-large', 'file-too-large', `This file is larger than ${Math.round(most / 1024 / 1024)} MB.`);
    parts.push(part as Buffer);
  }
  return Buffer.concat(parts);
}
