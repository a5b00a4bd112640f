import { Controller, Get } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { Test } from '@nestjs/testing';
import { GuardedRoutes } from './guarded-routes.js';
import { Public } from './public.decorator.js';
import { RequireCap } from './require-cap.decorator.js';

@Controller('open')
class OpenController {
  @Get() forgotten(): string { return 'x'; }
  @Get('said') @Public() said(): string { return 'x'; }
  helper(): string { return 'no route'; }
}

@Controller('closed')
@RequireCap('dmat_view_leads')
class ClosedController {
  @Get() list(): string { return 'x'; }
}

const boot = async (...controllers: (new () => unknown)[]): Promise<void> => {
  const product = await Test.createTestingModule({ imports: [DiscoveryModule], controllers, providers: [GuardedRoutes] }).compile();
  try { await product.init(); } finally { await product.close(); }
};

describe('the start', () => {
  it('fails on a route that does not say who may call it, and names it', async () => {
    await expect(boot(OpenController, ClosedController)).rejects.toThrow(/^Routes without .*: OpenController\.forgotten$/);
  });

  it('goes on when every route says so', async () => {
    await expect(boot(ClosedController)).resolves.toBeUndefined();
  });
});
