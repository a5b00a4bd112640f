import { Controller, HttpCode, Post } from '@nestjs/common';
import { leadScopeOf, type LeadScope } from '../../domain/access/lead-scope.js';
import type { Principal } from '../../platform/auth/principal.js';
import { RequireCap } from '../../platform/auth/require-cap.decorator.js';
import { Who } from '../../platform/auth/who.decorator.js';
import { ApiOkResponse, ApiTags } from '../../platform/http/describe.js';
import { LiveTickets, TICKET_SECONDS } from '../../platform/live/live-tickets.js';
import { LiveTicket } from './dto/live-ticket.dto.js';

/** Opens the way to live news; the stream itself is a hot route. */
@ApiTags('home')
@Controller('live')
@RequireCap('dmat_view_leads')
export class LiveController {
  constructor(private readonly tickets: LiveTickets<LeadScope>) {}

  @Post('ticket')
  @HttpCode(200)
  @ApiOkResponse({ type: LiveTicket })
  async ticket(@Who() who: Principal): Promise<LiveTicket> {
    return { ticket: await this.tickets.issue(leadScopeOf(who)), expires_in: TICKET_SECONDS };
  }
}
