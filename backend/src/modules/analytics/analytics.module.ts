import { Module } from '@nestjs/common';
import { AnalyticsJobs } from './analytics.jobs.js';
import { AnalyticsService } from './analytics.service.js';
import { CollectService } from './collect.service.js';
import { Countries } from './countries.js';
import { DictionaryRepository } from './dictionary.repository.js';
import { EventsRepository } from './events.repository.js';
import { ForwardedBeacons } from './forwarded-beacons.js';
import { CollectBatchRoute } from './hot/collect-batch.route.js';
import { CollectRoute } from './hot/collect.route.js';
import { PageImageRoute } from './hot/page-image.route.js';
import { PageImages } from './page-images.js';
import { PartitionsRepository } from './partitions.repository.js';
import { PastVisits } from './past-visits.js';
import { SiteZonesQuery } from './queries/site-zones.query.js';
import { CountIntoRollups } from './rollups/count-into-rollups.js';
import { RebuildRollups } from './rollups/rebuild-rollups.js';
import { RollupsRepository } from './rollups/rollups.repository.js';
import { StoreEvents } from './store-events.js';
import { VisitorsRepository } from './visitors.repository.js';

/** Events of visitors: taken from the pixel, kept by month, linked to leads. */
@Module({
  providers: [
    AnalyticsJobs, AnalyticsService, CollectBatchRoute, CollectRoute, CollectService, Countries, CountIntoRollups, DictionaryRepository, EventsRepository, ForwardedBeacons, PageImageRoute, PageImages,
    PartitionsRepository, PastVisits, RebuildRollups, RollupsRepository, SiteZonesQuery, StoreEvents, VisitorsRepository,
  ],
  exports: [AnalyticsService],
})
export class AnalyticsModule {}
