import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '../../platform/http/describe.js';
import { parseTierThresholds } from '@dmat/shared/scoring/tiers';
import { RequireCap } from '../../platform/auth/require-cap.decorator.js';
import { Who } from '../../platform/auth/who.decorator.js';
import type { Principal } from '../../platform/auth/principal.js';
import { AppError } from '../../platform/http/app-error.js';
import { Settings } from './dto/settings.dto.js';
import { ScoringService } from './scoring.service.js';

/** What a company chose: where its tiers begin. */
@ApiTags('settings')
@RequireCap('dmat_manage_settings')
@Controller('settings')
export class SettingsController {
  constructor(private readonly scoring: ScoringService) {}

  @Get()
  @ApiOkResponse({ type: Settings })
  async read(@Who() who: Principal): Promise<Settings> {
    return { tiers: await this.scoring.tierThresholds(who.companyId) };
  }

  @Put()
  @ApiOkResponse({ type: Settings })
  async write(@Who() who: Principal, @Body() body: Settings): Promise<Settings> {
    const parsed = parseTierThresholds(body.tiers);
    if (!parsed.ok) throw new AppError('invalid', 'tiers-invalid', parsed.errors.join(' '), { errors: { tiers: parsed.errors.join(' ') } });
    await this.scoring.setTierThresholds(who.companyId, parsed.thresholds);
    return { tiers: parsed.thresholds };
  }
}
