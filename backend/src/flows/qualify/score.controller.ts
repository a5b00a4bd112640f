import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '../../platform/http/describe.js';
import type { Principal } from '../../platform/auth/principal.js';
import { RequireCap } from '../../platform/auth/require-cap.decorator.js';
import { Who } from '../../platform/auth/who.decorator.js';
import { IdParam } from '../../platform/http/id-param.js';
import { ScoreActivity, ScoredLead } from './dto/score-activity.dto.js';
import { ReportActivity } from './report-activity.js';

/** Scores reported by trusted clients; visitors' browsers never post scores. */
@ApiTags('leads')
@Controller('leads')
export class ScoreController {
  constructor(private readonly activities: ReportActivity) {}

  @Post(':id/score')
  @HttpCode(200)
  @RequireCap('dmat_manage_campaigns')
  @ApiOperation({ summary: 'Record what a lead did and answer the new score with the row that made it' })
  @ApiOkResponse({ type: ScoredLead })
  score(@Who() who: Principal, @Param('id', IdParam) id: number, @Body() body: ScoreActivity): Promise<ScoredLead> {
    return this.activities.report(who.companyId, id, body);
  }
}
