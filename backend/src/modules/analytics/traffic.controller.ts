import { Controller, Get } from '@nestjs/common';
import type { Principal } from '../../platform/auth/principal.js';
import { RequireCap } from '../../platform/auth/require-cap.decorator.js';
import { Who } from '../../platform/auth/who.decorator.js';
import { Clock } from '../../platform/clock/clock.js';
import { ApiOkResponse, ApiTags } from '../../platform/http/describe.js';
import { Traffic } from './dto/traffic.dto.js';
import { TrafficQuery } from './queries/traffic.query.js';

const sevenDays = 7 * 86_400_000;

/** How much is counted, and of whom. */
@ApiTags('tracking')
@Controller('traffic')
@RequireCap('dmat_manage_campaigns')
export class TrafficController {
  constructor(private readonly traffic: TrafficQuery, private readonly clock: Clock) {}

  @Get()
  @ApiOkResponse({ type: Traffic })
  async read(@Who() { companyId }: Principal): Promise<Traffic> {
    const since = new Date(this.clock.now().getTime() - sevenDays);
    const [views, devices, countries, languages] = await Promise.all([
      this.traffic.views(companyId, since),
      this.traffic.viewsBy(companyId, since, 'device'),
      this.traffic.viewsBy(companyId, since, 'country'),
      this.traffic.viewsBy(companyId, since, 'language'),
    ]);
    return { since: since.toISOString(), views, devices, countries, languages };
  }
}
