import { Injectable, type OnModuleInit } from '@nestjs/common';
import { SmtpProvider } from '../../modules/email/index.js';
import { MessageWiring } from '../../modules/messages/index.js';

/** Email goes out by SMTP. */
@Injectable()
export class EmailChannel implements OnModuleInit {
  constructor(private readonly wiring: MessageWiring, private readonly smtp: SmtpProvider) {}

  onModuleInit(): void {
    this.wiring.useProvider('email', this.smtp);
  }
}
