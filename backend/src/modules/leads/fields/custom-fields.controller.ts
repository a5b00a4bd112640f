import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Put } from '@nestjs/common';
import type { Principal } from '../../../platform/auth/principal.js';
import { RequireCap } from '../../../platform/auth/require-cap.decorator.js';
import { Who } from '../../../platform/auth/who.decorator.js';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '../../../platform/http/describe.js';
import { IdParam } from '../../../platform/http/id-param.js';
import { CreateCustomField, CustomFieldDto, CustomFieldList, OrderCustomFields, toFieldDto, toFieldList, UpdateCustomField } from './dto/custom-field.dto.js';
import { FieldDefinitionsService } from './field-definitions.service.js';

/** The facts a company adds to the fixed ones of its leads. */
@ApiTags('custom fields')
@Controller('custom-fields')
@RequireCap('dmat_manage_settings')
export class CustomFieldsController {
  constructor(private readonly fields: FieldDefinitionsService) {}

  @Get()
  @RequireCap('dmat_view_leads', 'dmat_manage_campaigns', 'dmat_manage_settings')
  @ApiOkResponse({ type: CustomFieldList })
  async list(@Who() who: Principal): Promise<CustomFieldList> {
    return toFieldList(await this.fields.all(who.companyId));
  }

  @Post()
  @ApiCreatedResponse({ type: CustomFieldDto })
  async create(@Who() who: Principal, @Body() body: CreateCustomField): Promise<CustomFieldDto> {
    return toFieldDto(await this.fields.create(who.companyId, body));
  }

  @Put('order')
  @ApiOkResponse({ type: CustomFieldList })
  async order(@Who() who: Principal, @Body() body: OrderCustomFields): Promise<CustomFieldList> {
    return toFieldList(await this.fields.order(who.companyId, body.ids));
  }

  @Patch(':id')
  @ApiOkResponse({ type: CustomFieldDto })
  async change(@Who() who: Principal, @Param('id', IdParam) id: number, @Body() { version, ...change }: UpdateCustomField): Promise<CustomFieldDto> {
    return toFieldDto(await this.fields.change(who.companyId, id, version, change));
  }

  /** Puts the field away; its values stay and come back with it. */
  @Delete(':id')
  @ApiOkResponse({ type: CustomFieldDto })
  async archive(@Who() who: Principal, @Param('id', IdParam) id: number): Promise<CustomFieldDto> {
    return toFieldDto(await this.fields.archive(who.companyId, id, true));
  }

  @Post(':id/restore')
  @HttpCode(200)
  @ApiOkResponse({ type: CustomFieldDto })
  async restore(@Who() who: Principal, @Param('id', IdParam) id: number): Promise<CustomFieldDto> {
    return toFieldDto(await this.fields.archive(who.companyId, id, false));
  }
}
