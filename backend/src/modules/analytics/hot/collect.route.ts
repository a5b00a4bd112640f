import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HotRoutes } from '../../../platform/http/hot-routes.js';
import { CollectService } from '../collect.service.js';

/** `POST /api/public/collect`: what the pixel sends, as text (so that no preflight is needed) or as JSON. */
@Injectable()
export class CollectRoute implements OnModuleInit {
  constructor(
    private readonly hot: HotRoutes,
    private readonly collector: CollectService,
  ) {}

  onModuleInit(): void {
    this.hot.route({
      method: 'POST',
      url: '/api/public/collect',
      bodyLimit: 64 * 1024,
      handler: async (request, reply) => {
        const { headers } = request;
        await this.collector.collect(request.body, {
          userAgent: headers['user-agent'],
          privacyControl: headers['sec-gpc'] as string | undefined,
          doNotTrack: headers['dnt'] as string | undefined,
        });
        return reply.code(204).send();
      },
    });
  }
}
