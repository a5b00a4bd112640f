import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '../../platform/http/describe.js';
import { ActivityList, ListActivities } from '../../modules/leads/index.js';
import { leadScopeOf } from '../../domain/access/lead-scope.js';
import type { Principal } from '../../platform/auth/principal.js';
import { RequireCap } from '../../platform/auth/require-cap.decorator.js';
import { Who } from '../../platform/auth/who.decorator.js';
import { IdParam } from '../../platform/http/id-param.js';
import { Home } from './dto/home.dto.js';
import { HomeTrends } from './dto/home-trends.dto.js';
import { LeadDetail } from './dto/lead-detail.dto.js';
import { HomeFlow } from './home.flow.js';
import { HomeTrendsFlow } from './home-trends.flow.js';
import { LeadPageFlow } from './lead-page.flow.js';

/** The two screens that look into every room. */
@Controller()
@RequireCap('dmat_view_leads')
export class HomeController {
  constructor(private readonly home: HomeFlow, private readonly trends: HomeTrendsFlow, private readonly page: LeadPageFlow) {}

  @Get('home')
  @ApiTags('home')
  @ApiOkResponse({ type: Home })
  overview(@Who() who: Principal): Promise<Home> {
    return this.home.read(who);
  }

  @Get('home/trends')
  @ApiTags('home')
  @ApiOkResponse({ type: HomeTrends })
  lately(@Who() who: Principal): Promise<HomeTrends> {
    return this.trends.read(who);
  }

  @Get('leads/:id')
  @ApiTags('leads')
  @ApiOkResponse({ type: LeadDetail })
  lead(@Who() who: Principal, @Param('id', IdParam) id: number): Promise<LeadDetail> {
    return this.page.read(leadScopeOf(who), id);
  }

  @Get('leads/:id/activities')
  @ApiTags('leads')
  @ApiOkResponse({ type: ActivityList })
  activities(@Who() who: Principal, @Param('id', IdParam) id: number, @Query() query: ListActivities): Promise<ActivityList> {
    return this.page.activities(leadScopeOf(who), id, query);
  }
}
