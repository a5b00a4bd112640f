import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '../../platform/http/describe.js';
import { RequireCap } from '../../platform/auth/require-cap.decorator.js';
import { CheckText, MergeFieldList, TextCheck } from './dto/check-text.dto.js';
import { EmailService } from './email.service.js';

/** Help for whoever writes an email. */
@ApiTags('email')
@Controller('email')
@RequireCap('dmat_manage_campaigns')
export class EmailController {
  constructor(private readonly email: EmailService) {}

  @Get('fields')
  @ApiOperation({ summary: 'Fields a subject or body can hold' })
  @ApiOkResponse({ type: MergeFieldList })
  fields(): MergeFieldList {
    return { items: this.email.fields().map((field) => ({ ...field, fallback: field.fallback ?? null })) };
  }

  @Post('check')
  @HttpCode(200)
  @ApiOperation({ summary: 'Whether a subject or body can be used, and what is wrong with it' })
  @ApiOkResponse({ type: TextCheck })
  check(@Body() body: CheckText): TextCheck {
    const check = this.email.check(body.text);
    return { ok: check.ok, message: check.ok ? null : check.message };
  }
}
