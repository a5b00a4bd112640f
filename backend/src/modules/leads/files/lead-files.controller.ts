import { Controller, Delete, Get, HttpCode, Param, Post, Query, Req, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { leadScopeOf } from '../../../domain/access/lead-scope.js';
import type { Principal } from '../../../platform/auth/principal.js';
import { RequireCap } from '../../../platform/auth/require-cap.decorator.js';
import { Who } from '../../../platform/auth/who.decorator.js';
import { acceptBytes, readBytes } from '../../../platform/http/byte-body.js';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '../../../platform/http/describe.js';
import { IdParam } from '../../../platform/http/id-param.js';
import { LeadFileDto, LeadFileList, NameOfFile, toLeadFile } from './lead-file.dto.js';
import { LARGEST_FILE, LeadFilesService } from './lead-files.service.js';

/** Files the team keeps with a lead. */
@ApiTags('files')
@Controller('leads/:id/files')
@RequireCap('dmat_manage_campaigns', 'dmat_sell')
export class LeadFilesController implements OnModuleInit {
  constructor(private readonly files: LeadFilesService, private readonly host: HttpAdapterHost) {}

  onModuleInit(): void {
    acceptBytes(this.host);
  }

  @Get()
  @RequireCap('dmat_view_leads')
  @ApiOkResponse({ type: LeadFileList })
  async list(@Who() who: Principal, @Param('id', IdParam) id: number): Promise<LeadFileList> {
    return { items: (await this.files.ofLead(leadScopeOf(who), id)).map(toLeadFile) };
  }

  /** The file is the body, as `application/octet-stream`, at most 10 MB. */
  @Post()
  @ApiCreatedResponse({ type: LeadFileDto })
  async add(@Who() who: Principal, @Param('id', IdParam) id: number, @Query() { name }: NameOfFile, @Req() request: FastifyRequest): Promise<LeadFileDto> {
    return toLeadFile(await this.files.add(leadScopeOf(who), id, name, () => readBytes(request, LARGEST_FILE), who.name));
  }

  @Delete(':fileId')
  @HttpCode(204)
  @ApiNoContentResponse()
  remove(@Who() who: Principal, @Param('id', IdParam) id: number, @Param('fileId', IdParam) fileId: number): Promise<void> {
    return this.files.setDeleted(leadScopeOf(who), id, fileId, true, who.name);
  }

  @Post(':fileId/restore')
  @HttpCode(204)
  @ApiNoContentResponse()
  restore(@Who() who: Principal, @Param('id', IdParam) id: number, @Param('fileId', IdParam) fileId: number): Promise<void> {
    return this.files.setDeleted(leadScopeOf(who), id, fileId, false, who.name);
  }
}
