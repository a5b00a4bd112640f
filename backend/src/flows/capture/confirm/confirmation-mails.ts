import { Injectable } from '@nestjs/common';
import { confirmationWords, type ConfirmationWords } from '@dmat/shared/forms/welcome';
import { readProfile, type Profile } from '../../../domain/identity/read-profile.js';
import { EmailService, type TemplateFields } from '../../../modules/email/index.js';
import { FormsService, HeldSubmissionsService, type HeldSubmission, type StoredForm, type StoredSubmission } from '../../../modules/forms/index.js';
import { MessagesService, type MessageDraft } from '../../../modules/messages/index.js';
import { ConfirmationsService, type AddressToConfirm, type Confirmation } from '../../../modules/privacy/index.js';
import { CompanyDirectory } from '../../../platform/auth/company-directory.js';
import type { Tx } from '../../../platform/database/database.js';
import type { Fact } from '../../../platform/events/fact.js';

/** A submission with the person whose address is to be confirmed. */
interface Case {
  held: HeldSubmission;
  profile: Profile;
}

/** Asks people whether the address they gave is theirs: one mail per mailbox and day, over all forms of a company. */
@Injectable()
export class ConfirmationMails {
  constructor(
    private readonly forms: FormsService,
    private readonly held: HeldSubmissionsService,
    private readonly confirmations: ConfirmationsService,
    private readonly email: EmailService,
    private readonly messages: MessagesService,
    private readonly companies: CompanyDirectory,
  ) {}

  /**
   * Writes the mails down, in the caller's transaction; whoever was asked within the last day gets none.
   *
   * @returns how many are on their way
   */
  async ask(tx: Tx, companyId: number, submissions: readonly StoredSubmission[], cause?: Fact): Promise<number> {
    const cases = new Map<AddressToConfirm, Case>();
    for (const held of await this.held.describe(tx, companyId, submissions)) {
      const profile = readProfile(held.version.definition.fields, held.submission.answers);
      if (profile) cases.set({ email: profile.email, leadId: held.submission.leadId, submissionId: held.submission.id }, { held, profile });
    }
    const made = await this.confirmations.ask(tx, companyId, [...cases.keys()]);
    if (made.size === 0) return 0;
    const sender = (await this.companies.open([companyId])).get(companyId)?.name ?? '';
    const forms = await this.forms.byIds(companyId, [...new Set([...cases.values()].map((one) => one.held.submission.formId))], tx);
    await this.messages.enqueue(tx, companyId, [...made].map(([wanted, confirmation]) => {
      const one = cases.get(wanted)!;
      return this.draft(one, confirmation, forms.find((form) => form.id === one.held.submission.formId), sender);
    }), cause);
    return made.size;
  }

  private draft({ held: { version, page }, profile }: Case, confirmation: Confirmation, form: StoredForm | undefined, sender: string): MessageDraft {
    const fields: TemplateFields = {
      lead: {
        first_name: profile.firstName, last_name: profile.lastName, name: profile.name, email: profile.email, phone: profile.phone,
        company_name: profile.companyName, job_title: profile.jobTitle,
      },
      form: { name: version.definition.name }, page: { title: page?.title ?? null, url: page?.url ?? null }, company: { name: sender },
      asksToConfirm: true,
    };
    const mail = this.fill(wordsOf(form), fields);
    return {
      companyId: confirmation.companyId, leadId: confirmation.leadId, channel: 'email', lane: 'transactional', kind: 'confirmation',
      source: { type: 'confirmation', id: confirmation.id }, dedupeKey: `confirmation:${confirmation.id}`, to: profile.email, subject: mail.subject,
      parts: {
        html: mail.html, preheader: mail.preheader, from_name: form?.welcome?.from_name ?? '', from_email: form?.welcome?.from_email ?? '',
        sender: sender || form?.welcome?.from_name || '', language: '',
      },
    };
  }

  /** Words with a fault must not cost a sign-up: then the standard ones go out. */
  private fill(words: ConfirmationWords, fields: TemplateFields): { subject: string; html: string; preheader: string } {
    const rendered = this.email.render(words, fields);
    const mail = rendered.ok ? rendered : this.email.render(confirmationWords, fields);
    if (!mail.ok) throw new Error(`The standard words of the confirmation mail have a fault: ${mail.message}`);
    return mail;
  }
}

function wordsOf(form: StoredForm | undefined): ConfirmationWords {
  const own = form?.welcome?.confirmation;
  return { subject: own?.subject || confirmationWords.subject, body: own?.body.trim() ? own.body : confirmationWords.body };
}
