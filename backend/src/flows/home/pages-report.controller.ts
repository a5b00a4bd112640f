import { Controller, Get, Param, Query } from '@nestjs/common';
import type { Principal } from '../../platform/auth/principal.js';
import { RequireCap } from '../../platform/auth/require-cap.decorator.js';
import { Who } from '../../platform/auth/who.decorator.js';
import { ApiOkResponse, ApiTags } from '../../platform/http/describe.js';
import { IdParam } from '../../platform/http/id-param.js';
import { FormDropOff, PagesReport, ReportPeriod } from './dto/pages-report.dto.js';
import { PagesReportFlow } from './pages-report.flow.js';

/** The screen "Pages & forms". */
@ApiTags('forms')
@Controller()
@RequireCap('dmat_manage_campaigns')
export class PagesReportController {
  constructor(private readonly report: PagesReportFlow) {}

  @Get('pages-report')
  @ApiOkResponse({ type: PagesReport })
  pages(@Who() who: Principal, @Query() { days }: ReportPeriod): Promise<PagesReport> {
    return this.report.pages(who, days);
  }

  @Get('forms/:id/drop-off')
  @ApiOkResponse({ type: FormDropOff })
  dropOff(@Who() who: Principal, @Param('id', IdParam) id: number, @Query() { days }: ReportPeriod): Promise<FormDropOff> {
    return this.report.dropOff(who, id, days);
  }
}
