import { Module } from '@nestjs/common';
import { EmailController } from './email.controller.js';
import { EmailService } from './email.service.js';
import { SmtpProvider } from './smtp.provider.js';

/** Templates, layout and the SMTP channel. */
@Module({ controllers: [EmailController], providers: [EmailService, SmtpProvider], exports: [EmailService, SmtpProvider] })
export class EmailModule {}
