import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '../../platform/http/describe.js';
import type { Principal } from '../../platform/auth/principal.js';
import { RequireCap } from '../../platform/auth/require-cap.decorator.js';
import { Who } from '../../platform/auth/who.decorator.js';
import { IdParam } from '../../platform/http/id-param.js';
import { FormDetail, FormList, toFormDetail, toFormSummary } from './dto/form.dto.js';
import { LandingPageList, toLandingPage } from './dto/landing-page.dto.js';
import { FormsService } from './forms.service.js';

/** Forms and landing pages as people look through them. */
@ApiTags('forms')
@Controller()
@RequireCap('dmat_view_leads')
export class FormsController {
  constructor(private readonly forms: FormsService) {}

  @Get('forms')
  @ApiOkResponse({ type: FormList })
  async all(@Who() who: Principal): Promise<FormList> {
    return { items: (await this.forms.all(who.companyId)).map(toFormSummary) };
  }

  @Get('forms/:id')
  @ApiOkResponse({ type: FormDetail })
  async one(@Who() who: Principal, @Param('id', IdParam) id: number): Promise<FormDetail> {
    return toFormDetail(await this.forms.get(who.companyId, id));
  }

  @Get('landing-pages')
  @ApiOkResponse({ type: LandingPageList })
  async pages(@Who() who: Principal): Promise<LandingPageList> {
    return { items: (await this.forms.allPages(who.companyId)).map(toLandingPage) };
  }
}
