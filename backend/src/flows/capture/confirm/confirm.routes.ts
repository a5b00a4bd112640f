import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { ConfirmationsService, confirmPage, type ConfirmView } from '../../../modules/privacy/index.js';
import { CompanyDirectory } from '../../../platform/auth/company-directory.js';
import { sendProblem } from '../../../platform/http/problem.filter.js';
import { ConfirmAddress, type ConfirmLink } from './confirm-address.js';

const URL = '/api/public/confirm/:token';
/** The page's own form sends a few bytes; more is not even read. */
const MOST_BYTES = 4 * 1024;
const HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'x-robots-tag': 'noindex, nofollow',
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
};

/** The page behind the link of a confirmation mail. A GET only ever shows: scanners and mail programs open each link. Only the POST of its button confirms. */
@Injectable()
export class ConfirmRoutes implements OnModuleInit {
  constructor(
    private readonly host: HttpAdapterHost,
    private readonly confirmations: ConfirmationsService,
    private readonly address: ConfirmAddress,
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
    server.addContentTypeParser('text/plain', { parseAs: 'string', bodyLimit: MOST_BYTES }, (_request, body, done) => done(null, body));
    server.setErrorHandler((error, request, reply) => sendProblem(error, request, reply));
    server.get<{ Params: { token: string } }>(URL, async (request, reply) => {
      const link = this.confirmations.read(request.params.token);
      return link ? this.show(reply, link) : this.send(reply, 400, { kind: 'wrong-link' });
    });
    server.post<{ Params: { token: string }; Body: unknown }>(URL, { bodyLimit: MOST_BYTES }, async (request, reply) => {
      const link = this.confirmations.read(request.params.token);
      if (!link) return this.send(reply, 400, { kind: 'wrong-link' });
      const action = new URLSearchParams(typeof request.body === 'string' ? request.body : '').get('action');
      if (action === 'resend') return this.show(reply, link, (await this.address.resend(link)) ? 'sent' : 'asked-today');
      if (action !== 'confirm') return this.show(reply, link);
      const before = await this.address.confirm(link, request.ip);
      return this.show(reply, link, before === 'ask' ? 'done' : undefined);
    });
  }

  /** @param said what just happened; without it the page shows where the request stands */
  private async show(reply: FastifyReply, link: ConfirmLink, said?: 'done' | 'sent' | 'asked-today'): Promise<FastifyReply> {
    const { state, address, back } = await this.address.look(link);
    if (state === null) return this.send(reply, 400, { kind: 'wrong-link' });
    const sender = (await this.companies.open([link.companyId])).get(link.companyId)?.name ?? 'The sender';
    const kind = state === 'used' && said !== 'done' ? 'used' : said ?? state;
    return this.send(reply, 200, kind === 'done' || kind === 'used' ? { kind, address, sender, back } : { kind, address, sender });
  }

  private send(reply: FastifyReply, status: number, view: ConfirmView): FastifyReply {
    return reply.code(status).headers(HEADERS).send(confirmPage(view));
  }
}
