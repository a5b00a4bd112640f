import { Body, Controller, Get, Headers, HttpCode, Param, Post } from '@nestjs/common';
import { ApiAcceptedResponse, ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '../../../platform/http/describe.js';
import type { Principal } from '../../../platform/auth/principal.js';
import { RequireCap } from '../../../platform/auth/require-cap.decorator.js';
import { Who } from '../../../platform/auth/who.decorator.js';
import { IdParam } from '../../../platform/http/id-param.js';
import { Idempotency } from '../../../platform/http/idempotency.js';
import { LeadBulk, NewLeadBulk } from './lead-bulk.dto.js';
import { LeadBulksService } from './lead-bulks.service.js';

/** Work on many leads at once. */
@ApiTags('leads')
@Controller('leads/bulk')
@RequireCap('dmat_manage_campaigns', 'dmat_sell')
export class LeadBulksController {
  constructor(private readonly bulks: LeadBulksService, private readonly idempotency: Idempotency) {}

  @Post()
  @HttpCode(202)
  @ApiOperation({ summary: 'Tag, untag, give a status or an owner, or delete: many leads at once, done by the worker' })
  @ApiHeader({ name: 'Idempotency-Key', required: false, description: 'The same key with the same body is one piece of work' })
  @ApiAcceptedResponse({ type: LeadBulk })
  async order(@Who() who: Principal, @Body() body: NewLeadBulk, @Headers('idempotency-key') key: string | undefined): Promise<LeadBulk> {
    const answer = await this.idempotency.once(who.companyId, key, ['POST /api/leads/bulk', who.kind, who.id, body], async (tx) => ({ status: 202, body: await this.bulks.order(tx, who, body) }));
    return answer.body;
  }

  @Get(':id')
  @ApiOkResponse({ type: LeadBulk })
  get(@Who() who: Principal, @Param('id', IdParam) id: number): Promise<LeadBulk> {
    return this.bulks.get(who, id);
  }

  @Post(':id/undo')
  @HttpCode(202)
  @ApiAcceptedResponse({ type: LeadBulk })
  undo(@Who() who: Principal, @Param('id', IdParam) id: number): Promise<LeadBulk> {
    return this.bulks.undo(who, id);
  }
}
