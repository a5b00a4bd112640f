import { Body, Controller, Get, Ip, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '../../platform/http/describe.js';
import { Public } from '../../platform/auth/public.decorator.js';
import { Clock } from '../../platform/clock/clock.js';
import { PairSiteDto } from './dto/pair-site.dto.js';
import { PairedSiteDto } from './dto/paired-site.dto.js';
import { ServerTimeDto } from './dto/site.dto.js';
import { PairingService } from './pairing.service.js';

/** What a site may ask before it is connected. */
@ApiTags('sites')
@Controller('public/sites')
@Public()
export class SitesPublicController {
  constructor(
    private readonly pairing: PairingService,
    private readonly clock: Clock,
  ) {}

  @Post('pair')
  @ApiOperation({ summary: 'Trades a one-time code for the site’s id and secret' })
  @ApiCreatedResponse({ type: PairedSiteDto })
  pair(@Body() body: PairSiteDto, @Ip() ip: string): Promise<PairedSiteDto> {
    return this.pairing.pair(body, ip);
  }

  @Get('time')
  @ApiOperation({ summary: 'The backend’s time. Any page may read it' })
  @ApiOkResponse({ type: ServerTimeDto })
  time(): ServerTimeDto {
    return { now: this.clock.now().toISOString() };
  }
}
