import { Body, Controller, Headers, Post, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiTags } from '../../platform/http/describe.js';
import type { FastifyReply } from 'fastify';
import { CreateLead, LeadSummary } from '../../modules/leads/index.js';
import type { Principal } from '../../platform/auth/principal.js';
import { RequireCap } from '../../platform/auth/require-cap.decorator.js';
import { Who } from '../../platform/auth/who.decorator.js';
import { Idempotency } from '../../platform/http/idempotency.js';
import { LeadIntakeFlow } from './lead-intake.flow.js';

/** The way in for leads that come without a form. */
@ApiTags('leads')
@Controller('leads')
export class LeadIntakeController {
  constructor(private readonly intake: LeadIntakeFlow, private readonly idempotency: Idempotency) {}

  @Post()
  @RequireCap('dmat_manage_campaigns')
  @ApiHeader({ name: 'Idempotency-Key', required: false, description: 'The same key with the same body gets the same answer for a day' })
  @ApiCreatedResponse({ type: LeadSummary, description: 'A new lead' })
  @ApiOkResponse({ type: LeadSummary, description: 'The address was known; what is new was added' })
  async create(
    @Who() who: Principal, @Body() body: CreateLead, @Headers('idempotency-key') key: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<LeadSummary> {
    const answer = await this.idempotency.once(who.companyId, key, ['POST /api/leads', body], async (tx) => {
      const { isNew, lead } = await this.intake.bringIn(tx, who.companyId, body);
      return { status: isNew ? 201 : 200, body: lead };
    });
    void reply.status(answer.status);
    return answer.body;
  }
}
