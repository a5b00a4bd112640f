import { Readable } from 'node:stream';
import { Body, Controller, Get, HttpCode, Param, ParseIntPipe, Post, Put, Query, Req, Res, StreamableFile, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Principal } from '../../../platform/auth/principal.js';
import { RequireCap } from '../../../platform/auth/require-cap.decorator.js';
import { Who } from '../../../platform/auth/who.decorator.js';
import { AppError } from '../../../platform/http/app-error.js';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '../../../platform/http/describe.js';
import { IdParam } from '../../../platform/http/id-param.js';
import { BeginImport, CheckImport, ImportDto, ImportList, toImportDto } from './dto/import.dto.js';
import { ImportsService } from './imports.service.js';

/** Bytes of one piece of a file. */
const LARGEST_PART = 8 * 1024 * 1024;
const PART_TYPE = 'application/octet-stream';

/** Contacts from a CSV file: sent in pieces, looked at, checked, imported, and taken back. */
@ApiTags('imports')
@Controller('imports')
@RequireCap('dmat_manage_campaigns')
export class ImportsController implements OnModuleInit {
  constructor(private readonly imports: ImportsService, private readonly host: HttpAdapterHost) {}

  /** Pieces are read only after the caller is known to be allowed to send them. */
  onModuleInit(): void {
    const server = this.host.httpAdapter?.getInstance() as FastifyInstance | undefined;
    if (typeof server?.addContentTypeParser !== 'function' || server.hasContentTypeParser(PART_TYPE)) return;
    server.addContentTypeParser(PART_TYPE, (_request, payload, done) => { done(null, payload); });
  }

  @Get()
  @ApiOkResponse({ type: ImportList })
  async list(@Who() who: Principal): Promise<ImportList> {
    return { items: (await this.imports.list(who.companyId)).map(toImportDto) };
  }

  @Post()
  @ApiCreatedResponse({ type: ImportDto })
  async begin(@Who() who: Principal, @Body() { name }: BeginImport): Promise<ImportDto> {
    return toImportDto(await this.imports.begin(who.companyId, name, who.name));
  }

  @Get(':id')
  @ApiOkResponse({ type: ImportDto })
  async get(@Who() who: Principal, @Param('id', IdParam) id: number): Promise<ImportDto> {
    return toImportDto(await this.imports.get(who.companyId, id));
  }

  /** The next piece of the file, at most 8 MB as `application/octet-stream`; `at` is how many bytes came before. */
  @Put(':id/parts')
  @ApiOkResponse({ type: ImportDto })
  async part(@Who() who: Principal, @Param('id', IdParam) id: number, @Query('at', ParseIntPipe) at: number, @Req() request: FastifyRequest): Promise<ImportDto> {
    await this.imports.get(who.companyId, id);
    return toImportDto(await this.imports.addPart(who.companyId, id, at, await readPart(request)));
  }

  @Post(':id/complete')
  @HttpCode(200)
  @ApiOkResponse({ type: ImportDto })
  async complete(@Who() who: Principal, @Param('id', IdParam) id: number): Promise<ImportDto> {
    return toImportDto(await this.imports.complete(who.companyId, id));
  }

  @Post(':id/check')
  @HttpCode(200)
  @ApiOkResponse({ type: ImportDto })
  async check(@Who() who: Principal, @Param('id', IdParam) id: number, @Body() { targets, options }: CheckImport): Promise<ImportDto> {
    const { known_leads: knownLeads, tags, consent, standing } = options;
    return toImportDto(await this.imports.check(who.companyId, id, targets, { knownLeads, tags: [...new Set(tags.map((tag) => tag.trim()))].filter(Boolean), consent: consent ?? null, standing: standing ?? null }));
  }

  @Post(':id/start')
  @HttpCode(200)
  @ApiOkResponse({ type: ImportDto })
  async start(@Who() who: Principal, @Param('id', IdParam) id: number): Promise<ImportDto> {
    return toImportDto(await this.imports.start(who.companyId, id));
  }

  @Post(':id/undo')
  @HttpCode(200)
  @ApiOkResponse({ type: ImportDto })
  async undo(@Who() who: Principal, @Param('id', IdParam) id: number): Promise<ImportDto> {
    return toImportDto(await this.imports.undo(who.companyId, id));
  }

  /** The rows that were refused, as a CSV file with the reason of each. */
  @Get(':id/refused.csv')
  @ApiOkResponse({ content: { 'text/csv': { schema: { type: 'string' } } } })
  async refused(@Who() who: Principal, @Param('id', IdParam) id: number, @Res({ passthrough: true }) reply: FastifyReply): Promise<StreamableFile> {
    await this.imports.get(who.companyId, id);
    void reply.header('content-type', 'text/csv; charset=utf-8').header('content-disposition', `attachment; filename="refused-rows-${id}.csv"`);
    return new StreamableFile(Readable.from(this.imports.refusals(who.companyId, id)));
  }
}

async function readPart(request: FastifyRequest): Promise<Buffer> {
  if (!(request.body instanceof Readable)) throw new AppError('invalid', 'import-part-type', `Send the piece as ${PART_TYPE}.`);
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request.body as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > LARGEST_PART) throw new AppError('too-large', 'import-part-too-large', 'A piece of a file can have at most 8 MB.');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
