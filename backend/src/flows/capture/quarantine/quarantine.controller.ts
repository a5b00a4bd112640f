import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import type { Principal } from '../../../platform/auth/principal.js';
import { RequireCap } from '../../../platform/auth/require-cap.decorator.js';
import { Who } from '../../../platform/auth/who.decorator.js';
import { ApiOkResponse, ApiOperation, ApiTags } from '../../../platform/http/describe.js';
import { IdParam } from '../../../platform/http/id-param.js';
import { DecidedOnMany, DecideOnMany, ListSubmissions, SpamDecision, SpamList } from './dto/quarantine.dto.js';
import { Quarantine } from './quarantine.js';

/** What looked like spam, and what people decided about it. */
@ApiTags('spam')
@Controller('submissions')
@RequireCap('dmat_manage_campaigns')
export class QuarantineController {
  constructor(private readonly quarantine: Quarantine) {}

  @Get()
  @ApiOperation({ summary: 'Submissions that looked like spam, newest first' })
  @ApiOkResponse({ type: SpamList })
  list(@Who() who: Principal, @Query() query: ListSubmissions): Promise<SpamList> {
    return this.quarantine.list(who.companyId, query);
  }

  @Post('decisions')
  @HttpCode(200)
  @ApiOperation({ summary: 'The same decision about up to 100 submissions' })
  @ApiOkResponse({ type: DecidedOnMany })
  async decide(@Who() who: Principal, @Body() { action, ids }: DecideOnMany): Promise<DecidedOnMany> {
    const work = { release: this.quarantine.release, delete: this.quarantine.remove, restore: this.quarantine.restore }[action];
    return { changed: await work.call(this.quarantine, who.companyId, ids) };
  }

  @Post(':id/release')
  @HttpCode(200)
  @ApiOperation({ summary: 'Let it through: it becomes a lead as if it came now' })
  @ApiOkResponse({ type: SpamDecision })
  async release(@Who() who: Principal, @Param('id', IdParam) id: number): Promise<SpamDecision> {
    await this.quarantine.release(who.companyId, [id]);
    return this.quarantine.standing(who.companyId, id);
  }

  @Post(':id/delete')
  @HttpCode(200)
  @ApiOperation({ summary: 'Put it away; it can be restored' })
  @ApiOkResponse({ type: SpamDecision })
  async remove(@Who() who: Principal, @Param('id', IdParam) id: number): Promise<SpamDecision> {
    await this.quarantine.remove(who.companyId, [id]);
    return this.quarantine.standing(who.companyId, id);
  }

  @Post(':id/restore')
  @HttpCode(200)
  @ApiOperation({ summary: 'Take back that it was put away' })
  @ApiOkResponse({ type: SpamDecision })
  async restore(@Who() who: Principal, @Param('id', IdParam) id: number): Promise<SpamDecision> {
    await this.quarantine.restore(who.companyId, [id]);
    return this.quarantine.standing(who.companyId, id);
  }
}
