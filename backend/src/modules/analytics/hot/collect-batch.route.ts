import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HotRoutes } from '../../../platform/http/hot-routes.js';
import { ForwardedBeacons } from '../forwarded-beacons.js';

/**
 * `POST /api/public/collect-batch`: what browsers reported to their site, passed on by it. The body is text, so that the
 * signature in `X-Dmat-Signature` is checked over the very bytes that came.
 */
@Injectable()
export class CollectBatchRoute implements OnModuleInit {
  constructor(
    private readonly hot: HotRoutes,
    private readonly forwarded: ForwardedBeacons,
  ) {}

  onModuleInit(): void {
    this.hot.route({
      method: 'POST',
      url: '/api/public/collect-batch',
      bodyLimit: 4 * 1024 * 1024,
      handler: async (request, reply) => {
        const text = typeof request.body === 'string' ? request.body : '';
        return reply.code(200).send(await this.forwarded.take(text, String(request.headers['x-dmat-signature'] ?? '')));
      },
    });
  }
}
