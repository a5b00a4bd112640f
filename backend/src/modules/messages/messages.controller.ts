import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '../../platform/http/describe.js';
import type { Principal } from '../../platform/auth/principal.js';
import { RequireCap } from '../../platform/auth/require-cap.decorator.js';
import { Who } from '../../platform/auth/who.decorator.js';
import { ListMessagesQuery } from './dto/list-messages.query.js';
import { MessageDto, MessageListDto } from './dto/message.dto.js';
import { MessagesService } from './messages.service.js';

/** What was said to a lead, and what was withheld and why. */
@ApiTags('messages')
@Controller('messages')
export class MessagesController {
  constructor(private readonly messages: MessagesService) {}

  @Get()
  @RequireCap('dmat_view_leads')
  @ApiOperation({ summary: 'Messages of one lead, newest first, with state and reason' })
  @ApiOkResponse({ type: MessageListDto })
  async list(@Who() who: Principal, @Query() query: ListMessagesQuery): Promise<MessageListDto> {
    const rows = await this.messages.ofLead(who.companyId, query.lead_id, query.limit);
    return { items: rows.map((row) => MessageDto.of(row)) };
  }
}
