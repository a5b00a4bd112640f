import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Config } from '../../../platform/config/config.js';
import { HotRoutes } from '../../../platform/http/hot-routes.js';
import { PageImages } from '../page-images.js';
import { readHeaders } from './read-headers.js';

const GIF = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');

/** `GET /api/public/collect.gif?p=`: a page view without scripts. Whoever only asks about the picture (HEAD) sees no page. */
@Injectable()
export class PageImageRoute implements OnModuleInit {
  constructor(
    private readonly hot: HotRoutes,
    private readonly images: PageImages,
    private readonly config: Config,
  ) {}

  onModuleInit(): void {
    this.hot.route({
      method: 'GET',
      url: '/api/public/collect.gif',
      handler: async (request, reply) => {
        const { p } = request.query as { p?: unknown };
        if (request.method === 'GET') {
          await this.images.count({ reference: String(p ?? ''), referer: request.headers.referer }, readHeaders(request, this.config.countryHeader));
        }
        return reply.headers({ 'content-type': 'image/gif', 'cache-control': 'no-store', 'cross-origin-resource-policy': 'cross-origin' }).send(GIF);
      },
    });
  }
}
