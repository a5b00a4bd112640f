import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '../../platform/http/describe.js';
import type { Principal } from '../../platform/auth/principal.js';
import { RequireCap } from '../../platform/auth/require-cap.decorator.js';
import { Who } from '../../platform/auth/who.decorator.js';
import { MeDto } from './dto/me.dto.js';
import { MeService } from './me.service.js';

/** For whoever holds any capability at all. */
@ApiTags('auth')
@Controller('me')
@RequireCap('dmat_view_leads', 'dmat_manage_campaigns', 'dmat_sell', 'dmat_manage_settings', 'dmat_site')
export class MeController {
  constructor(private readonly me: MeService) {}

  @Get()
  @ApiOperation({ summary: 'Who is calling and what they may do' })
  @ApiOkResponse({ type: MeDto })
  describe(@Who() who: Principal): Promise<MeDto> {
    return this.me.describe(who);
  }
}
