import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '../../platform/http/describe.js';
import type { Principal } from '../../platform/auth/principal.js';
import { RequireCap } from '../../platform/auth/require-cap.decorator.js';
import { Who } from '../../platform/auth/who.decorator.js';
import { TeamDto } from './dto/team.dto.js';
import { TeamService } from './team.service.js';

/** The people leads can belong to. */
@ApiTags('users')
@Controller('team')
@RequireCap('dmat_view_leads')
export class TeamController {
  constructor(private readonly team: TeamService) {}

  @Get()
  @ApiOperation({ summary: 'Everybody of the company, whether they sign in here or in a connected WordPress' })
  @ApiOkResponse({ type: TeamDto })
  async list(@Who() who: Principal): Promise<TeamDto> {
    return { items: await this.team.list(who.companyId) };
  }
}
