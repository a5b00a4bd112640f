import { Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '../../platform/http/describe.js';
import type { Principal } from '../../platform/auth/principal.js';
import { RequireCap } from '../../platform/auth/require-cap.decorator.js';
import { Who } from '../../platform/auth/who.decorator.js';
import { IdParam } from '../../platform/http/id-param.js';
import { PairingCodeDto } from './dto/paired-site.dto.js';
import { SiteListDto } from './dto/site.dto.js';
import { PairingService } from './pairing.service.js';
import { SitesService } from './sites.service.js';

/** Settings: which WordPress sites are connected. */
@ApiTags('sites')
@Controller('sites')
@RequireCap('dmat_manage_settings')
export class SitesController {
  constructor(
    private readonly sites: SitesService,
    private readonly pairing: PairingService,
  ) {}

  @Get()
  @ApiOperation({ summary: 'All connected sites' })
  @ApiOkResponse({ type: SiteListDto })
  async list(@Who() who: Principal): Promise<SiteListDto> {
    return { items: await this.sites.list(who.companyId) };
  }

  @Post('pairing-codes')
  @ApiOperation({ summary: 'A one-time code that connects one site within 15 minutes' })
  @ApiCreatedResponse({ type: PairingCodeDto })
  makeCode(@Who() who: Principal): Promise<PairingCodeDto> {
    return this.pairing.makeCode(who.companyId, who.name);
  }

  @Delete(':id')
  @ApiOperation({ summary: 'Disconnects a site' })
  @HttpCode(204)
  @ApiNoContentResponse()
  disconnect(@Who() who: Principal, @Param('id', IdParam) id: number): Promise<void> {
    return this.sites.disconnect(who.companyId, id);
  }
}
