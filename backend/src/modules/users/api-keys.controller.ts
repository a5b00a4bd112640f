import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '../../platform/http/describe.js';
import type { Principal } from '../../platform/auth/principal.js';
import { RequireCap } from '../../platform/auth/require-cap.decorator.js';
import { Who } from '../../platform/auth/who.decorator.js';
import { IdParam } from '../../platform/http/id-param.js';
import { ApiKeysService } from './api-keys.service.js';
import { ApiKeyListDto, FreshApiKeyDto, NewApiKeyDto } from './dto/api-key.dto.js';

/** Settings: keys for machines. */
@ApiTags('api keys')
@Controller('api-keys')
@RequireCap('dmat_manage_settings')
export class ApiKeysController {
  constructor(private readonly keys: ApiKeysService) {}

  @Get()
  @ApiOperation({ summary: 'All API keys that were not revoked' })
  @ApiOkResponse({ type: ApiKeyListDto })
  async list(@Who() who: Principal): Promise<ApiKeyListDto> {
    return { items: await this.keys.list(who.companyId) };
  }

  @Post()
  @ApiOperation({ summary: 'Make an API key', description: 'The answer shows the whole key, once.' })
  @ApiCreatedResponse({ type: FreshApiKeyDto })
  make(@Who() who: Principal, @Body() body: NewApiKeyDto): Promise<FreshApiKeyDto> {
    return this.keys.make(who, body);
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiOperation({ summary: 'Revoke an API key' })
  @ApiNoContentResponse()
  revoke(@Who() who: Principal, @Param('id', IdParam) id: number): Promise<void> {
    return this.keys.revoke(who.companyId, id);
  }
}
