import { Controller, Get, Param, Res, StreamableFile } from '@nestjs/common';
import { ApiExtension, ApiOkResponse, ApiTags } from '../http/describe.js';
import type { Principal } from '../auth/principal.js';
import { RequireCap } from '../auth/require-cap.decorator.js';
import { Who } from '../auth/who.decorator.js';
import { IdParam } from '../http/id-param.js';
import { Files } from './files.service.js';

interface Reply {
  header(name: string, value: string): unknown;
}

/** Files people sent, to be saved and never to be shown inside a page of ours. */
@ApiTags('files')
@Controller('files')
@RequireCap('dmat_view_leads')
export class FilesController {
  constructor(private readonly files: Files) {}

  @Get(':id')
  @ApiOkResponse({ description: 'The file, as an attachment', content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } } })
  @ApiExtension('x-dmat-binary', true)
  async download(@Who() who: Principal, @Param('id', IdParam) id: number, @Res({ passthrough: true }) reply: Reply): Promise<StreamableFile> {
    const file = await this.files.get(who, id);
    const content = await this.files.open(file);
    reply.header('cache-control', 'private, no-store');
    reply.header('content-security-policy', "sandbox; default-src 'none'");
    return new StreamableFile(content, { type: file.mime, length: file.size, disposition: attachment(file.name) });
  }
}

/** The name in ASCII for old clients and whole for all others (RFC 6266). */
function attachment(name: string): string {
  const ascii = name.replace(/[^\x20-\x7e]|["\\%]/g, '_');
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encodeURIComponent(name).replace(/['()*]/g, (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`)}`;
}
