import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Config } from '../../../platform/config/config.js';
import { HotRoutes } from '../../../platform/http/hot-routes.js';
import { CollectService } from '../collect.service.js';
import { readHeaders } from './read-headers.js';

/** `POST /api/public/collect`: what the pixel sends, as text (so that no preflight is needed) or as JSON. */
@Injectable()
export class CollectRoute implements OnModuleInit {
  constructor(
    private readonly hot: HotRoutes,
    private readonly collector: CollectService,
    private readonly config: Config,
  ) {}

  onModuleInit(): void {
    this.hot.route({
      method: 'POST',
      url: '/api/public/collect',
      bodyLimit: 64 * 1024,
      handler: async (request, reply) => {
        await this.collector.collect(request.body, readHeaders(request, this.config.countryHeader));
        return reply.code(204).send();
      },
    });
  }
}
