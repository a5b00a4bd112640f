import { Controller, Get, Param, Query } from '@nestjs/common';
import { leadScopeOf } from '../../domain/access/lead-scope.js';
import { ReadTimeline, Timeline } from '../../modules/leads/index.js';
import type { Principal } from '../../platform/auth/principal.js';
import { RequireCap } from '../../platform/auth/require-cap.decorator.js';
import { Who } from '../../platform/auth/who.decorator.js';
import { ApiOkResponse, ApiTags } from '../../platform/http/describe.js';
import { IdParam } from '../../platform/http/id-param.js';
import { TimelineFlow } from './timeline.flow.js';

/** The history of one lead, visit by visit. */
@ApiTags('leads')
@Controller('leads')
@RequireCap('dmat_view_leads')
export class TimelineController {
  constructor(private readonly timeline: TimelineFlow) {}

  @Get(':id/timeline')
  @ApiOkResponse({ type: Timeline })
  read(@Who() who: Principal, @Param('id', IdParam) id: number, @Query() query: ReadTimeline): Promise<Timeline> {
    return this.timeline.read(leadScopeOf(who), id, query);
  }
}
