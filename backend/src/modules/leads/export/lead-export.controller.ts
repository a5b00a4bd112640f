import { Readable } from 'node:stream';
import { Controller, Get, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { ApiOkResponse, ApiOperation, ApiQuery, ApiTags } from '../../../platform/http/describe.js';
import { leadScopeOf } from '../../../domain/access/lead-scope.js';
import type { Principal } from '../../../platform/auth/principal.js';
import { RequireCap } from '../../../platform/auth/require-cap.decorator.js';
import { Who } from '../../../platform/auth/who.decorator.js';
import { LeadQuery } from '../list/lead-query.decorator.js';
import { ExportLeads } from './export-leads.dto.js';
import { LeadExportService } from './lead-export.service.js';

/** The list of leads as a file. */
@ApiTags('leads')
@Controller('leads/export')
@RequireCap('dmat_view_leads')
export class LeadExportController {
  constructor(private readonly files: LeadExportService) {}

  @Get()
  @ApiOperation({ summary: 'All leads that fit as CSV, streamed; texts a spreadsheet would calculate begin with an apostrophe' })
  @ApiQuery({ type: ExportLeads })
  @ApiOkResponse({ content: { 'text/csv': { schema: { type: 'string' } } } })
  async csv(@Who() who: Principal, @LeadQuery(ExportLeads) query: ExportLeads, @Res() reply: FastifyReply): Promise<void> {
    const file = await this.files.open(leadScopeOf(who), who.userId, query);
    await reply
      .header('content-type', 'text/csv; charset=utf-8')
      .header('content-disposition', 'attachment; filename="leads.csv"')
      .header('x-content-type-options', 'nosniff')
      .header('cache-control', 'private, no-store')
      .send(Readable.from(file, { objectMode: false, highWaterMark: 256 * 1024 }));
  }
}
