import { Body, Controller, Delete, HttpCode, Param, Put } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '../../platform/http/describe.js';
import type { Principal } from '../../platform/auth/principal.js';
import { RequireCap } from '../../platform/auth/require-cap.decorator.js';
import { Who } from '../../platform/auth/who.decorator.js';
import { AppError } from '../../platform/http/app-error.js';
import { IdParam } from '../../platform/http/id-param.js';
import { SyncPage, SyncedPage } from './dto/sync-page.dto.js';
import { PageSyncService } from './page-sync.service.js';

/** What a connected site tells of its own pages. */
@ApiTags('sites')
@Controller('sites/self/pages')
@RequireCap('dmat_site')
export class PageSyncController {
  constructor(private readonly pages: PageSyncService) {}

  @Put(':wp_post_id')
  @ApiOkResponse({ type: SyncedPage })
  sync(@Who() who: Principal, @Param('wp_post_id', IdParam) wpPostId: number, @Body() page: SyncPage): Promise<SyncedPage> {
    return this.pages.sync(who.companyId, siteOf(who), wpPostId, page);
  }

  @Delete(':wp_post_id')
  @HttpCode(204)
  @ApiNoContentResponse()
  remove(@Who() who: Principal, @Param('wp_post_id', IdParam) wpPostId: number): Promise<void> {
    return this.pages.remove(who.companyId, siteOf(who), wpPostId);
  }
}

function siteOf(who: Principal): number {
  if (who.siteId === null) throw new AppError('forbidden', 'site-only', 'Only a connected site may do this.');
  return who.siteId;
}
