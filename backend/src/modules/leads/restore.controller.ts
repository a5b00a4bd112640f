import { Controller, HttpCode, Param, Post } from '@nestjs/common';
import { leadScopeOf } from '../../domain/access/lead-scope.js';
import type { Principal } from '../../platform/auth/principal.js';
import { RequireCap } from '../../platform/auth/require-cap.decorator.js';
import { Who } from '../../platform/auth/who.decorator.js';
import { ApiOkResponse, ApiTags } from '../../platform/http/describe.js';
import { IdParam } from '../../platform/http/id-param.js';
import { LeadSummary } from './dto/lead-summary.dto.js';
import { LeadsService } from './leads.service.js';

/** The way back from a deletion. */
@ApiTags('leads')
@Controller('leads')
export class RestoreController {
  constructor(private readonly leads: LeadsService) {}

  @Post(':id/restore')
  @RequireCap('dmat_manage_campaigns')
  @HttpCode(200)
  @ApiOkResponse({ type: LeadSummary })
  restore(@Who() who: Principal, @Param('id', IdParam) id: number): Promise<LeadSummary> {
    return this.leads.restore(leadScopeOf(who), id, who.name);
  }
}
