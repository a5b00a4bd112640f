import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { unsubscribePage, UnsubscribeTokens, type LinkHolder, type UnsubscribeView } from '../../modules/privacy/index.js';
import { CompanyDirectory } from '../../platform/auth/company-directory.js';
import { sendProblem } from '../../platform/http/problem.filter.js';
import { readPress } from './read-press.js';
import { Unsubscribe } from './unsubscribe.js';

const URL = '/api/public/unsubscribe/:token';
/** Bytes a mail program or the page can need; more says nothing we understand, and gets the page all the same. */
const MOST_BYTES = 4 * 1024;
/** From here on a body is not even read. */
const READ_BYTES = 64 * 1024;
const HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'x-robots-tag': 'noindex, nofollow',
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
};

/**
 * The page behind the link of every mail. A GET only ever shows: scanners and mail programs open each link. The POST needs
 * no login and no cookie, takes any body a mail program sends (RFC 8058: form-encoded or multipart), and never redirects.
 */
@Injectable()
export class UnsubscribeRoutes implements OnModuleInit {
  constructor(
    private readonly host: HttpAdapterHost,
    private readonly links: UnsubscribeTokens,
    private readonly unsubscribe: Unsubscribe,
    private readonly companies: CompanyDirectory,
  ) {}

  onModuleInit(): void {
    const server = this.host.httpAdapter?.getInstance() as FastifyInstance | undefined;
    if (typeof server?.register !== 'function') return;
    void server.register(async (own) => this.addTo(own));
  }

  /** On a scope of its own, where a body is just text whatever it calls itself. */
  private addTo(server: FastifyInstance): void {
    server.addHook('onRequest', async (request) => { request.headers['content-type'] = 'text/plain'; });
    server.removeAllContentTypeParsers();
    server.addContentTypeParser('text/plain', { parseAs: 'string', bodyLimit: READ_BYTES }, (_request, body, done) => done(null, body));
    server.setErrorHandler((error, request, reply) => sendProblem(error, request, reply));
    server.get<{ Params: { token: string } }>(URL, async (request, reply) => {
      const reader = this.links.read(request.params.token);
      if (!reader) return this.wrongLink(reply);
      return this.page(reply, (await this.unsubscribe.isUnsubscribed(reader)) ? 'done' : 'ask', reader);
    });
    server.post<{ Params: { token: string }; Body: unknown }>(URL, { bodyLimit: READ_BYTES }, async (request, reply) => {
      const reader = this.links.read(request.params.token);
      if (!reader) return this.wrongLink(reply);
      const body = typeof request.body === 'string' ? request.body : '';
      if (Buffer.byteLength(body) > MOST_BYTES) return this.send(reply, 400, { kind: 'too-long' });
      const press = readPress(body);
      if (press === 'subscribe') {
        await this.unsubscribe.resume(reader);
        return this.page(reply, (await this.unsubscribe.isUnsubscribed(reader)) ? 'done' : 'back', reader);
      }
      await this.unsubscribe.stop(reader, press === 'one-click' ? 'one-click' : 'unsubscribe-page');
      return this.page(reply, 'done', reader);
    });
  }

  private async page(reply: FastifyReply, kind: 'ask' | 'done' | 'back', reader: LinkHolder): Promise<FastifyReply> {
    const company = (await this.companies.open([reader.companyId])).get(reader.companyId);
    return this.send(reply, 200, { kind, address: reader.address.masked, sender: company?.name ?? 'The sender' });
  }

  private wrongLink(reply: FastifyReply): FastifyReply {
    return this.send(reply, 400, { kind: 'wrong-link' });
  }

  private send(reply: FastifyReply, status: number, view: UnsubscribeView): FastifyReply {
    return reply.code(status).headers(HEADERS).send(unsubscribePage(view));
  }
}
