import { Global, Module } from '@nestjs/common';
import { SiteDirectory } from '../../platform/auth/site-directory.js';
import { KnownSites } from './known-sites.js';
import { PairingRepository } from './pairing.repository.js';
import { PairingService } from './pairing.service.js';
import { SiteSelfController } from './site-self.controller.js';
import { SitesController } from './sites.controller.js';
import { SitesJobs } from './sites.jobs.js';
import { SitesPublicController } from './sites.public.controller.js';
import { SitesRepository } from './sites.repository.js';
import { SitesService } from './sites.service.js';

/** Connected WordPress sites. Global, because token checks everywhere ask its directory. */
@Global()
@Module({
  controllers: [SitesController, SiteSelfController, SitesPublicController],
  providers: [
    SitesService, SitesRepository, PairingService, PairingRepository, SitesJobs, KnownSites,
    { provide: SiteDirectory, useExisting: KnownSites },
  ],
  exports: [SiteDirectory, SitesService, PairingService],
})
export class SitesModule {}
