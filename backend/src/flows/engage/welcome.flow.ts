import { Injectable } from '@nestjs/common';
import type { Welcome } from '@dmat/shared/forms/welcome';
import { isWelcomeDue, welcomeKey } from '../../domain/messaging/welcome-due.js';
import { EmailService, type TemplateFields } from '../../modules/email/index.js';
import { FormsService, type StoredForm, type StoredSubmission } from '../../modules/forms/index.js';
import { LeadsService, type Lead } from '../../modules/leads/index.js';
import { MessagesService, type MessageDraft } from '../../modules/messages/index.js';
import { SitesService } from '../../modules/sites/index.js';
import { CompanyDirectory } from '../../platform/auth/company-directory.js';
import { SiteDirectory } from '../../platform/auth/site-directory.js';
import { Clock } from '../../platform/clock/clock.js';
import type { Tx } from '../../platform/database/database.js';
import type { Fact } from '../../platform/events/fact.js';
import { OnFact } from '../../platform/events/on-fact.js';
import { downloadLink } from './download-link.js';

/** A submission as the decision sees it, with everything the mail is made of. */
interface Case {
  submission: StoredSubmission;
  lead: Lead;
  form: StoredForm;
  welcome: Welcome;
}

/** Whoever sends a form with a welcome mail gets it, once per person and form. */
@Injectable()
export class WelcomeFlow {
  constructor(
    private readonly forms: FormsService,
    private readonly leads: LeadsService,
    private readonly email: EmailService,
    private readonly messages: MessagesService,
    private readonly companies: CompanyDirectory,
    private readonly sites: SitesService,
    private readonly directory: SiteDirectory,
    private readonly clock: Clock,
  ) {}

  @OnFact('form.submitted')
  async welcome(facts: Fact<'form.submitted'>[], tx: Tx): Promise<void> {
    const { companyId } = facts[0]!;
    const wanted = facts.filter(({ payload }) => !payload.isSpam && !payload.isPending && payload.leadId !== null);
    const forms = byId(await this.forms.byIds(companyId, [...new Set(wanted.map((fact) => fact.payload.formId))], tx));
    const enabled = wanted.filter((fact) => forms.get(fact.payload.formId)?.welcome?.enabled);
    await this.write(tx, facts[0]!, await this.forms.submissionsByIds(companyId, enabled.map((fact) => fact.payload.submissionId), tx), forms);
  }

  /** Whoever had to confirm the address first is welcomed now. */
  @OnFact('lead.confirmed')
  async welcomeConfirmed(facts: Fact<'lead.confirmed'>[], tx: Tx): Promise<void> {
    const { companyId } = facts[0]!;
    const submissions = await this.forms.submissionsByIds(companyId, facts.flatMap((fact) => fact.payload.submissionIds), tx);
    const forms = byId(await this.forms.byIds(companyId, [...new Set(submissions.map((one) => one.formId))], tx));
    await this.write(tx, facts[0]!, submissions, forms);
  }

  private async write(tx: Tx, cause: Fact, submissions: StoredSubmission[], forms: Map<number, StoredForm>): Promise<void> {
    const { companyId } = cause;
    const due = await this.load(companyId, submissions, forms, tx);
    if (due.length === 0) return;
    const sender = (await this.companies.open([companyId])).get(companyId)?.name ?? '';
    const pages = await this.pages(companyId, due);
    const files = await this.files(companyId, due);
    const drafts = due.map((one) => this.draft(companyId, one, sender, pages.get(one.submission.landingPageId ?? 0) ?? null, files.get(one.form.id)));
    await this.messages.enqueue(tx, companyId, oneEach(drafts), cause);
  }

  /** Those of the submissions that are to be answered. */
  private async load(companyId: number, submissions: StoredSubmission[], forms: Map<number, StoredForm>, tx: Tx): Promise<Case[]> {
    const leads = byId(await this.leads.byIds(companyId, submissions.flatMap((one) => one.leadId ?? []), tx));
    return submissions.flatMap((submission) => {
      const form = forms.get(submission.formId);
      const lead = leads.get(submission.leadId ?? 0);
      const isDue = isWelcomeDue({
        isSpam: submission.isSpam || submission.optIn === 'pending', leadId: lead?.id ?? null, email: lead?.email ?? null, isEnabled: form?.welcome?.enabled ?? false,
      });
      return isDue && form?.welcome && lead ? [{ submission, lead, form, welcome: form.welcome }] : [];
    });
  }

  /** The pages as their site named them. What the browser said of its address is anybody's text and goes into no mail. */
  private async pages(companyId: number, due: Case[]): Promise<Map<number, { title: string; url: string }>> {
    const ids = [...new Set(due.flatMap((one) => one.submission.landingPageId ?? []))];
    return byId(await this.forms.pagesByIds(companyId, ids));
  }

  /** By form, the links of the mails that hold one. Only the site knows whether the form gives a file. */
  private async files(companyId: number, due: Case[]): Promise<Map<number, string>> {
    const wanting = new Map(due.filter(({ welcome }) => welcome.body.includes('download_url')).map(({ form }) => [form.id, form]));
    if (wanting.size === 0) return new Map();
    const names = new Map((await this.sites.list(companyId)).map((site) => [site.id, site.public_id]));
    const links = await Promise.all([...wanting.values()].map(async (form) => {
      const site = await this.directory.find(names.get(form.siteId) ?? '');
      return site ? [[form.id, downloadLink(site, form.uid, this.clock.now())] as const] : [];
    }));
    return new Map(links.flat());
  }

  /** A template with a fault becomes a draft that says so: the lead is kept, and the reason is shown. */
  private draft(companyId: number, { submission, lead, form, welcome }: Case, sender: string, page: TemplateFields['page'] | null, downloadUrl?: string): MessageDraft {
    const fields: TemplateFields = {
      lead: {
        first_name: lead.firstName, last_name: lead.lastName, name: lead.name, email: lead.email, phone: lead.phone,
        company_name: lead.companyName, job_title: lead.jobTitle,
      },
      form: { name: form.name }, page: { title: page?.title ?? null, url: page?.url ?? null }, company: { name: sender }, downloadUrl,
    };
    const rendered = this.email.render({ subject: welcome.subject, body: welcome.body }, fields);
    return {
      companyId, leadId: lead.id, channel: 'email', lane: 'transactional', kind: 'welcome',
      source: { type: 'submission', id: submission.id }, dedupeKey: welcomeKey(form.id, lead.id), to: lead.email,
      subject: rendered.ok ? rendered.subject : welcome.subject.slice(0, 255),
      parts: {
        html: rendered.ok ? rendered.html : '', preheader: rendered.ok ? rendered.preheader : '',
        from_name: welcome.from_name, from_email: welcome.from_email, sender: sender || welcome.from_name, language: '',
      },
      ...(rendered.ok ? {} : { refusal: { reason: 'template-fault' as const, detail: rendered.message } }),
    };
  }
}

function byId<T extends { id: number }>(rows: readonly T[]): Map<number, T> {
  return new Map(rows.map((row) => [row.id, row]));
}

/** Two submissions of one person in one batch are one welcome: the first. */
function oneEach(drafts: readonly MessageDraft[]): MessageDraft[] {
  return [...new Map(drafts.toReversed().map((draft) => [draft.dedupeKey, draft])).values()].toReversed();
}
