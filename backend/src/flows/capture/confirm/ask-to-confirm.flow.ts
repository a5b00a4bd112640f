import { Injectable } from '@nestjs/common';
import { FormsService } from '../../../modules/forms/index.js';
import type { Tx } from '../../../platform/database/database.js';
import type { Fact } from '../../../platform/events/fact.js';
import { OnFact } from '../../../platform/events/on-fact.js';
import { ConfirmationMails } from './confirmation-mails.js';

/** Whoever sent a form with double opt-in, or sent one without any proof of being a person, is asked whether the address is theirs. */
@Injectable()
export class AskToConfirmFlow {
  constructor(private readonly forms: FormsService, private readonly mails: ConfirmationMails) {}

  @OnFact('form.submitted')
  async ask(facts: Fact<'form.submitted'>[], tx: Tx): Promise<void> {
    const { companyId } = facts[0]!;
    const pending = facts.filter((fact) => fact.payload.isPending).map((fact) => fact.payload.submissionId);
    if (pending.length === 0) return;
    const submissions = await this.forms.submissionsByIds(companyId, pending, tx);
    await this.mails.ask(tx, companyId, submissions.filter((one) => one.optIn === 'pending' || one.spamState === 'quarantined'), facts[0]);
  }
}
