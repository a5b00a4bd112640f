import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HotRoutes } from '../../platform/http/hot-routes.js';
import { ProofOfWork } from './proof-of-work.js';

/** `GET /api/public/proof`: the riddle a page's script solves while somebody fills in a form. */
@Injectable()
export class ProofRoute implements OnModuleInit {
  constructor(private readonly hot: HotRoutes, private readonly proofs: ProofOfWork) {}

  onModuleInit(): void {
    this.hot.route({
      method: 'GET',
      url: '/api/public/proof',
      handler: async (_request, reply) => reply.header('cache-control', 'no-store').send(await this.proofs.challenge()),
    });
  }
}
