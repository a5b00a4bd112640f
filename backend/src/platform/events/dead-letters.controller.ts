import { Controller, Get, HttpCode, Param, ParseIntPipe, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiProperty } from '../http/describe.js';
import type { Principal } from '../auth/principal.js';
import { RequireCap } from '../auth/require-cap.decorator.js';
import { Who } from '../auth/who.decorator.js';
import { AppError } from '../http/app-error.js';
import { DeadLetters } from './dead-letters.js';

/** A step that was set aside after several tries. */
export class DeadLetterDto {
  @ApiProperty() id: number;
  @ApiProperty({ description: 'The fact it belongs to, like form.submitted' }) fact: string;
  @ApiProperty({ description: 'The step that failed, like WelcomeFlow.welcome' }) handler: string;
  @ApiProperty() reason: string;
  @ApiProperty({ format: 'date-time' }) parked_at: string;
}

export class DeadLetterListDto {
  @ApiProperty({ type: [DeadLetterDto] }) items: DeadLetterDto[];
}

/** The list behind "some follow-up work was set aside". */
@Controller('dead-letters')
@RequireCap('dmat_manage_settings')
export class DeadLettersController {
  constructor(private readonly letters: DeadLetters) {}

  @Get()
  @ApiOkResponse({ type: DeadLetterListDto })
  async list(@Who() who: Principal): Promise<DeadLetterListDto> {
    const letters = await this.letters.list(who.companyId);
    return { items: letters.map(({ id, name, handler, reason, parkedAt }) => ({ id, fact: name, handler, reason, parked_at: parkedAt.toISOString() })) };
  }

  /** Sends it on its way again. */
  @Post(':id/retry')
  @HttpCode(204)
  @ApiNoContentResponse()
  async retry(@Who() who: Principal, @Param('id', ParseIntPipe) id: number): Promise<void> {
    if (!await this.letters.release(who.companyId, id)) throw new AppError('not-found', 'dead-letter-not-found', 'This step is not on the list any more.');
  }
}
