import { Controller, Delete, HttpCode, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '../../platform/http/describe.js';
import type { Principal } from '../../platform/auth/principal.js';
import { RequireCap } from '../../platform/auth/require-cap.decorator.js';
import { Who } from '../../platform/auth/who.decorator.js';
import { SiteCheckDto } from './dto/site.dto.js';
import { SitesService } from './sites.service.js';

/** What a connected site asks about itself, with its own token. */
@ApiTags('sites')
@Controller('sites/self')
@RequireCap('dmat_site')
export class SiteSelfController {
  constructor(private readonly sites: SitesService) {}

  @Post('check')
  @ApiOperation({ summary: 'Whether the connection works, and what the backend’s clock says' })
  @HttpCode(200)
  @ApiOkResponse({ type: SiteCheckDto })
  check(@Who() who: Principal): Promise<SiteCheckDto> {
    return this.sites.check(who);
  }

  @Delete()
  @ApiOperation({ summary: 'Disconnects the calling site' })
  @HttpCode(204)
  @ApiNoContentResponse()
  disconnect(@Who() who: Principal): Promise<void> {
    return this.sites.disconnect(who.companyId, who.siteId ?? 0);
  }
}
