import { Body, Controller, Get, HttpCode, Put } from '@nestjs/common';
import type { Principal } from '../../platform/auth/principal.js';
import { RequireCap } from '../../platform/auth/require-cap.decorator.js';
import { Who } from '../../platform/auth/who.decorator.js';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '../../platform/http/describe.js';
import { SiteSpamList, SpamSettingsShown, WriteSpamSettings } from './dto/spam-settings.dto.js';
import { SpamSettingsService } from './spam-settings.service.js';

/** How a company keeps spam out. */
@ApiTags('spam')
@Controller()
export class SpamSettingsController {
  constructor(private readonly settings: SpamSettingsService) {}

  @Get('spam-settings')
  @RequireCap('dmat_manage_settings')
  @ApiOkResponse({ type: SpamSettingsShown })
  async read(@Who() who: Principal): Promise<SpamSettingsShown> {
    const { siteKey, hasSecret } = await this.settings.shown(who.companyId);
    return { turnstile_site_key: siteKey, has_turnstile_secret: hasSecret };
  }

  @Put('spam-settings')
  @RequireCap('dmat_manage_settings')
  @ApiOkResponse({ type: SpamSettingsShown })
  async write(@Who() who: Principal, @Body() body: WriteSpamSettings): Promise<SpamSettingsShown> {
    await this.settings.setTurnstile(who.companyId, body.turnstile_site_key.trim(), body.turnstile_secret?.trim());
    return this.read(who);
  }

  @Put('sites/self/spam-list')
  @RequireCap('dmat_site')
  @HttpCode(204)
  @ApiOperation({ summary: 'The words the calling site allows in no comment; no answer may hold them either' })
  @ApiNoContentResponse()
  async list(@Who() who: Principal, @Body() body: SiteSpamList): Promise<void> {
    await this.settings.setDisallowed(who.companyId, who.siteId ?? 0, body.disallowed);
  }
}
