import { Injectable } from '@nestjs/common';
import type { LeadScope } from '../../../domain/access/lead-scope.js';
import { HeldSubmissionsService } from '../../../modules/forms/index.js';
import { LeadsService, OptInsService } from '../../../modules/leads/index.js';
import { Database } from '../../../platform/database/database.js';
import { AppError } from '../../../platform/http/app-error.js';
import { ConfirmationMails } from './confirmation-mails.js';

/** A marketer has a lead asked once more. */
@Injectable()
export class AskLeadAgain {
  constructor(
    private readonly database: Database,
    private readonly leads: LeadsService,
    private readonly held: HeldSubmissionsService,
    private readonly optIns: OptInsService,
    private readonly mails: ConfirmationMails,
  ) {}

  /** @throws AppError `lead-not-found`, `nothing-to-confirm`, `asked-today` */
  async ask(scope: LeadScope, leadId: number): Promise<void> {
    const { companyId } = scope;
    await this.leads.get(scope, leadId);
    await this.database.transaction(async (tx) => {
      const [newest] = await this.held.lockPending(tx, companyId, leadId);
      if (!newest) throw new AppError('conflict', 'nothing-to-confirm', 'This person sent nothing that waits for a confirmation.');
      if (await this.mails.ask(tx, companyId, [newest.submission]) === 0) {
        throw new AppError('conflict', 'asked-today', 'This address was written to within the last day. One confirmation mail a day is the most; try again tomorrow.');
      }
      await this.optIns.reopen(tx, companyId, [leadId]);
    });
  }
}
