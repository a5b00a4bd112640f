import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { LeadScope } from '../../domain/access/lead-scope.js';
import { OwnLeadsQuery } from '../../modules/analytics/index.js';
import { AppError } from '../../platform/http/app-error.js';
import { HotRoutes } from '../../platform/http/hot-routes.js';
import { LiveChannel } from '../../platform/live/live-channel.js';
import { LiveStreams } from '../../platform/live/live-streams.js';
import { LiveTickets } from '../../platform/live/live-tickets.js';

/** What an open screen wants to hear of. */
const heard: ReadonlySet<string> = new Set(['form.submitted', 'lead.captured', 'lead.scored', 'lead.updated', 'lead.deleted', 'lead.restored', 'lead.confirmed', 'activity.recorded']);

/**
 * `GET /api/live?ticket=…`: server-sent events `{type}`, each the name of a fact that just happened in the company. They
 * say that it is worth looking again; what is seen then is decided by the routes that are looked at.
 */
@Injectable()
export class LiveRoute implements OnModuleInit {
  constructor(
    private readonly hot: HotRoutes,
    private readonly tickets: LiveTickets<LeadScope>,
    private readonly streams: LiveStreams,
    private readonly channel: LiveChannel,
    private readonly own: OwnLeadsQuery,
  ) {}

  onModuleInit(): void {
    this.channel.want(heard);
    this.hot.route({
      method: 'GET',
      url: '/api/live',
      handler: async (request, reply) => {
        const { ticket } = request.query as { ticket?: unknown };
        const scope = typeof ticket === 'string' ? await this.tickets.redeem(ticket) : null;
        if (scope === null) throw new AppError('unauthenticated', 'ticket-wrong', 'This ticket was used, is too old, or never was one. Ask for a new one.');
        const concern = await this.concernOf(scope);
        await this.streams.open(reply.raw, headersOf(reply), scope.companyId, concern);
        reply.hijack();
        return reply;
      },
    });
  }

  /** A seller hears of nothing but changes of their own leads. */
  private async concernOf(scope: LeadScope): Promise<(names: readonly string[]) => Promise<readonly string[]>> {
    const wanted = (names: readonly string[]): string[] => names.filter((name) => heard.has(name));
    if (scope.ownerId === null) return (names) => Promise.resolve(wanted(names));
    let before = await this.own.mark(scope);
    return async (names) => {
      const news = wanted(names);
      if (news.length === 0) return [];
      const now = await this.own.mark(scope);
      if (now === before) return [];
      before = now;
      return ['lead.updated'];
    };
  }
}

/** What hooks put on the answer, CORS above all, goes with a stream too. */
function headersOf(reply: FastifyReply): Record<string, string> {
  return Object.fromEntries(Object.entries(reply.getHeaders()).filter(([, value]) => value !== undefined).map(([name, value]) => [name, String(value)]));
}
