import { Body, Controller, Delete, Get, HttpCode, Param, Patch } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiQuery, ApiTags } from '../../platform/http/describe.js';
import { leadScopeOf } from '../../domain/access/lead-scope.js';
import type { Principal } from '../../platform/auth/principal.js';
import { RequireCap } from '../../platform/auth/require-cap.decorator.js';
import { Who } from '../../platform/auth/who.decorator.js';
import { IdParam } from '../../platform/http/id-param.js';
import { LeadSummary } from './dto/lead-summary.dto.js';
import { UpdateLead } from './dto/update-lead.dto.js';
import { LeadList } from './list/lead-list.dto.js';
import { LeadListService } from './list/lead-list.service.js';
import { LeadQuery } from './list/lead-query.decorator.js';
import { ListLeads } from './list/list-leads.dto.js';
import { LeadsService } from './leads.service.js';

/** Leads as people look through and edit them. */
@ApiTags('leads')
@Controller('leads')
@RequireCap('dmat_view_leads')
export class LeadsController {
  constructor(private readonly leads: LeadsService, private readonly listed: LeadListService) {}

  @Get()
  @ApiQuery({ type: ListLeads })
  @ApiOkResponse({ type: LeadList })
  list(@Who() who: Principal, @LeadQuery(ListLeads) query: ListLeads): Promise<LeadList> {
    return this.listed.list(leadScopeOf(who), who.userId, query);
  }

  @Patch(':id')
  @RequireCap('dmat_manage_campaigns', 'dmat_sell')
  @ApiOkResponse({ type: LeadSummary })
  update(@Who() who: Principal, @Param('id', IdParam) id: number, @Body() edit: UpdateLead): Promise<LeadSummary> {
    return this.leads.update(leadScopeOf(who), id, edit, who.name);
  }

  @Delete(':id')
  @RequireCap('dmat_manage_campaigns')
  @HttpCode(204)
  @ApiNoContentResponse()
  remove(@Who() who: Principal, @Param('id', IdParam) id: number): Promise<void> {
    return this.leads.remove(leadScopeOf(who), id, who.name);
  }
}
