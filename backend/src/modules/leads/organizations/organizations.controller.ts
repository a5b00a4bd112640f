import { Body, Controller, Get, Param, Patch, Query } from '@nestjs/common';
import { leadScopeOf } from '../../../domain/access/lead-scope.js';
import type { Principal } from '../../../platform/auth/principal.js';
import { RequireCap } from '../../../platform/auth/require-cap.decorator.js';
import { Who } from '../../../platform/auth/who.decorator.js';
import { ApiOkResponse, ApiTags } from '../../../platform/http/describe.js';
import { IdParam } from '../../../platform/http/id-param.js';
import { ListOrganizations, OrganizationDetail, OrganizationList, toDetail, toOrganization, UpdateOrganization } from './dto/organization.dto.js';
import { OrganizationsService } from './organizations.service.js';

/** Employers of leads. */
@ApiTags('organizations')
@Controller('organizations')
export class OrganizationsController {
  constructor(private readonly organizations: OrganizationsService) {}

  @Get()
  @RequireCap('dmat_manage_campaigns')
  @ApiOkResponse({ type: OrganizationList })
  async list(@Who() who: Principal, @Query() query: ListOrganizations): Promise<OrganizationList> {
    return { items: (await this.organizations.search(who.companyId, query.search ?? '')).map(toOrganization) };
  }

  @Get(':id')
  @RequireCap('dmat_view_leads')
  @ApiOkResponse({ type: OrganizationDetail })
  async read(@Who() who: Principal, @Param('id', IdParam) id: number): Promise<OrganizationDetail> {
    return toDetail(await this.organizations.read(leadScopeOf(who), id));
  }

  @Patch(':id')
  @RequireCap('dmat_manage_campaigns')
  @ApiOkResponse({ type: OrganizationDetail })
  async change(@Who() who: Principal, @Param('id', IdParam) id: number, @Body() { version, ...change }: UpdateOrganization): Promise<OrganizationDetail> {
    return toDetail(await this.organizations.change(leadScopeOf(who), id, version, change));
  }
}
