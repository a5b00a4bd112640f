import { Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '../../../platform/http/describe.js';
import { leadScopeOf } from '../../../domain/access/lead-scope.js';
import type { Principal } from '../../../platform/auth/principal.js';
import { RequireCap } from '../../../platform/auth/require-cap.decorator.js';
import { Who } from '../../../platform/auth/who.decorator.js';
import { IdParam } from '../../../platform/http/id-param.js';
import { AskLeadAgain } from './ask-lead-again.js';

/** What became of the wish to ask a lead once more. */
export class AskedAgain {
  @ApiProperty({ description: 'Whether a mail is on its way' }) is_sent: boolean;
}

/** Asks people once more who have not confirmed their address. */
@ApiTags('leads')
@Controller('leads')
export class ConfirmationsController {
  constructor(private readonly again: AskLeadAgain) {}

  @Post(':id/confirmation')
  @HttpCode(202)
  @RequireCap('dmat_manage_campaigns', 'dmat_sell')
  @ApiOperation({ summary: 'Send the confirmation mail once more; at most once a day' })
  @ApiOkResponse({ type: AskedAgain })
  async send(@Who() who: Principal, @Param('id', IdParam) id: number): Promise<AskedAgain> {
    await this.again.ask(leadScopeOf(who), id);
    return { is_sent: true };
  }
}
