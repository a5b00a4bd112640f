import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { leadScopeOf } from '../../domain/access/lead-scope.js';
import { DuplicateList, DuplicatesService, LeadsService, Merged, MergeLeads, MergeList, MergeService, UNDO_DAYS, Unmerged } from '../../modules/leads/index.js';
import type { Principal } from '../../platform/auth/principal.js';
import { RequireCap } from '../../platform/auth/require-cap.decorator.js';
import { Who } from '../../platform/auth/who.decorator.js';
import { ApiOkResponse, ApiTags } from '../../platform/http/describe.js';
import { IdParam } from '../../platform/http/id-param.js';
import { MergeFlow } from './merge.flow.js';

const DAY_MS = 86_400_000;

/** One person who stands in the list twice. */
@ApiTags('leads')
@Controller('leads')
@RequireCap('dmat_manage_campaigns')
export class MergeController {
  constructor(private readonly flow: MergeFlow, private readonly duplicates: DuplicatesService, private readonly merges: MergeService, private readonly leads: LeadsService) {}

  @Get(':id/duplicates')
  @RequireCap('dmat_view_leads')
  @ApiOkResponse({ type: DuplicateList })
  async find(@Who() who: Principal, @Param('id', IdParam) id: number): Promise<DuplicateList> {
    return { items: await this.duplicates.of(leadScopeOf(who), id) };
  }

  @Get(':id/merges')
  @RequireCap('dmat_view_leads')
  @ApiOkResponse({ type: MergeList })
  async list(@Who() who: Principal, @Param('id', IdParam) id: number): Promise<MergeList> {
    await this.leads.get(leadScopeOf(who), id);
    return {
      items: (await this.merges.ofLead(who.companyId, id)).map((merge) => ({
        id: merge.id, merged_id: merge.mergedId, email: merge.email, name: merge.name || null, by: merge.madeBy, at: merge.madeAt.toISOString(),
        undo_until: new Date(merge.madeAt.getTime() + UNDO_DAYS * DAY_MS).toISOString(),
      })),
    };
  }

  @Post(':id/merge')
  @HttpCode(200)
  @ApiOkResponse({ type: Merged })
  async merge(@Who() who: Principal, @Param('id', IdParam) id: number, @Body() body: MergeLeads): Promise<Merged> {
    const { mergeId, lead } = await this.flow.merge(leadScopeOf(who), {
      survivorId: id, survivorVersion: body.version, mergedId: body.merge_id, mergedVersion: body.merge_version, take: body.take }, who.name);
    return { merge_id: mergeId, lead };
  }

  @Post(':id/merges/:mergeId/undo')
  @HttpCode(200)
  @ApiOkResponse({ type: Unmerged })
  undo(@Who() who: Principal, @Param('id', IdParam) id: number, @Param('mergeId', IdParam) mergeId: number): Promise<Unmerged> {
    return this.flow.undo(leadScopeOf(who), id, mergeId, who.name);
  }
}
