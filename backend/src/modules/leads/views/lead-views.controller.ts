import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '../../../platform/http/describe.js';
import type { Principal } from '../../../platform/auth/principal.js';
import { RequireCap } from '../../../platform/auth/require-cap.decorator.js';
import { Who } from '../../../platform/auth/who.decorator.js';
import { IdParam } from '../../../platform/http/id-param.js';
import { LeadView, LeadViewChange, LeadViewList, NewLeadView } from './lead-views.dto.js';
import { LeadViewsService } from './lead-views.service.js';

/** Views of the list of leads. */
@ApiTags('leads')
@Controller('lead-views')
@RequireCap('dmat_view_leads')
export class LeadViewsController {
  constructor(private readonly views: LeadViewsService) {}

  @Get()
  @ApiOkResponse({ type: LeadViewList })
  async list(@Who() who: Principal): Promise<LeadViewList> {
    return { items: await this.views.list(who) };
  }

  @Post()
  @ApiCreatedResponse({ type: LeadView })
  add(@Who() who: Principal, @Body() body: NewLeadView): Promise<LeadView> {
    return this.views.add(who, body);
  }

  @Patch(':id')
  @ApiOkResponse({ type: LeadView })
  change(@Who() who: Principal, @Param('id', IdParam) id: number, @Body() body: LeadViewChange): Promise<LeadView> {
    return this.views.change(who, id, body);
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiNoContentResponse()
  remove(@Who() who: Principal, @Param('id', IdParam) id: number): Promise<void> {
    return this.views.remove(who, id);
  }

  @Post(':id/restore')
  @HttpCode(200)
  @ApiOkResponse({ type: LeadView })
  restore(@Who() who: Principal, @Param('id', IdParam) id: number): Promise<LeadView> {
    return this.views.restore(who, id);
  }
}
