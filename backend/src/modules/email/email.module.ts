import { Module } from '@nestjs/common';
import { EmailService } from './email.service.js';
import { SmtpProvider } from './smtp.provider.js';

/** Templates, layout and the SMTP channel. */
@Module({ providers: [EmailService, SmtpProvider], exports: [EmailService, SmtpProvider] })
export class EmailModule {}
