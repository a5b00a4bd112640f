import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '../../platform/http/describe.js';
import { leadScopeOf } from '../../domain/access/lead-scope.js';
import { LeadsService } from '../../modules/leads/index.js';
import { ListMessagesQuery, MessageDto, MessageListDto, MessagesService } from '../../modules/messages/index.js';
import type { Principal } from '../../platform/auth/principal.js';
import { RequireCap } from '../../platform/auth/require-cap.decorator.js';
import { Who } from '../../platform/auth/who.decorator.js';

/** What was said to a lead, and what was withheld and why. */
@ApiTags('messages')
@Controller('messages')
export class LeadMessagesController {
  constructor(private readonly messages: MessagesService, private readonly leads: LeadsService) {}

  @Get()
  @RequireCap('dmat_view_leads')
  @ApiOperation({ summary: 'Messages of one lead, newest first, with state and reason' })
  @ApiOkResponse({ type: MessageListDto })
  async list(@Who() who: Principal, @Query() query: ListMessagesQuery): Promise<MessageListDto> {
    const scope = leadScopeOf(who);
    // Messages outlive their lead; only who sees a part of the leads has to be kept from the others'.
    if (scope.ownerId !== null) await this.leads.get(scope, query.lead_id);
    const rows = await this.messages.ofLead(who.companyId, query.lead_id, query.limit);
    return { items: rows.map((row) => MessageDto.of(row)) };
  }
}
