import { Injectable } from '@nestjs/common';
import { normaliseEmail } from '../../../domain/identity/normalise-email.js';
import { readProfile } from '../../../domain/identity/read-profile.js';
import { maskAddress } from '../../../domain/privacy/mask-address.js';
import { FormsService, HeldSubmissionsService, type HeldSubmission } from '../../../modules/forms/index.js';
import { LeadsService, OptInsService } from '../../../modules/leads/index.js';
import { ConfirmationsService, ConsentsService, type Confirmation } from '../../../modules/privacy/index.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database, type Tx } from '../../../platform/database/database.js';
import { Events } from '../../../platform/events/events.js';
import { consentsOf } from '../consents-of.js';
import { intakeAgain } from '../intake-again.js';
import { unprovenReasons } from '../judge-spam.js';
import { StoreIntakes } from '../store-intakes.js';
import { ConfirmationMails } from './confirmation-mails.js';

/** Which request a link stands for. */
export interface ConfirmLink {
  companyId: number;
  id: number;
}

/** Where a request stands; null when there is none. */
export type ConfirmState = 'ask' | 'used' | 'expired' | null;

const QUARANTINED_MS = 7 * 86_400_000;

/** A person confirms the address they gave. One transaction; from then on what waited for it counts. */
@Injectable()
export class ConfirmAddress {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly confirmations: ConfirmationsService,
    private readonly forms: FormsService,
    private readonly held: HeldSubmissionsService,
    private readonly leads: LeadsService,
    private readonly optIns: OptInsService,
    private readonly consents: ConsentsService,
    private readonly intakes: StoreIntakes,
    private readonly mails: ConfirmationMails,
    private readonly events: Events,
  ) {}

  /** What the page shows; changes nothing. */
  async look({ companyId, id }: ConfirmLink): Promise<{ state: ConfirmState; address: string; back: { title: string; url: string } | null }> {
    const confirmation = await this.confirmations.byId(companyId, id);
    const [submission] = confirmation ? await this.forms.submissionsByIds(companyId, [confirmation.submissionId]) : [];
    if (!confirmation || !submission) return { state: null, address: '', back: null };
    const [form] = await this.forms.byIds(companyId, [submission.formId]);
    const [page] = await this.forms.pagesByIds(companyId, submission.landingPageId === null ? [] : [submission.landingPageId]);
    const email = readProfile(form?.definition.fields ?? [], submission.answers)?.email ?? '';
    return { state: this.stateOf(confirmation), address: maskAddress(email), back: page && /^https?:\/\//i.test(page.url) ? { title: page.title, url: page.url } : null };
  }

  /** The button was pressed. @returns where the request stood before; only after `ask` has anything changed */
  confirm({ companyId, id }: ConfirmLink, ip: string): Promise<ConfirmState> {
    return this.database.transaction(async (tx) => {
      const confirmation = await this.confirmations.byId(companyId, id, tx);
      const state = confirmation ? this.stateOf(confirmation) : null;
      if (!confirmation || state !== 'ask') return state;
      const ipHash = this.consents.hashIp(ip);
      await this.confirmations.confirm(tx, confirmation, ipHash);
      const leadId = (await this.letThrough(tx, confirmation)) ?? confirmation.leadId;
      if (leadId !== null) await this.count(tx, companyId, leadId, ipHash);
      return state;
    });
  }

  /** Sends the link once more, if this mailbox was not written to within the last day. @returns whether a mail is on its way */
  resend({ companyId, id }: ConfirmLink): Promise<boolean> {
    return this.database.transaction(async (tx) => {
      const confirmation = await this.confirmations.byId(companyId, id, tx);
      if (!confirmation || this.stateOf(confirmation) === 'used') return false;
      const sent = await this.mails.ask(tx, companyId, await this.forms.submissionsByIds(companyId, [confirmation.submissionId], tx));
      if (sent > 0 && confirmation.leadId !== null) await this.optIns.reopen(tx, companyId, [confirmation.leadId]);
      return sent > 0;
    });
  }

  private stateOf({ confirmedAt, expiresAt }: Confirmation): Exclude<ConfirmState, null> {
    if (confirmedAt !== null) return 'used';
    return expiresAt <= this.clock.now() ? 'expired' : 'ask';
  }

  /** What waited in quarantine for nothing but a proof, and came from this address. */
  private async letThrough(tx: Tx, { companyId, submissionId }: Confirmation): Promise<number | null> {
    const [asked] = await this.forms.submissionsByIds(companyId, [submissionId], tx);
    if (!asked) return null;
    const since = new Date(Math.min(asked.receivedAt.getTime(), this.clock.now().getTime() - QUARANTINED_MS) - 1);
    const unproven = await this.held.lockUnproven(tx, companyId, unprovenReasons, since);
    const [mine] = await this.held.describe(tx, companyId, [asked]);
    const address = mine && addressOf(mine);
    const own = unproven.filter((one) => one.submission.id === submissionId || (address !== undefined && addressOf(one) === address));
    const kept = own.toSorted((a, b) => a.submission.id - b.submission.id).map((one) => ({ intake: intakeAgain(companyId, one, true), submissionId: one.submission.id }));
    return (await this.intakes.release(tx, companyId, kept)).find((leadId) => leadId !== null) ?? null;
  }

  /** The lead is confirmed, its consents are granted with the evidence of both steps, and the timeline says so. */
  private async count(tx: Tx, companyId: number, leadId: number, ipHash: string): Promise<void> {
    const [lead] = await this.leads.byIds(companyId, [leadId], tx);
    if (!lead) return;
    const pending = newestOfEachForm(await this.held.lockPending(tx, companyId, leadId));
    await this.held.confirmPending(tx, companyId, leadId);
    await this.optIns.confirm(tx, companyId, leadId);
    const at = this.clock.now();
    await this.consents.recordAll(tx, pending.flatMap((one) => consentsOf(intakeAgain(companyId, one, true), one.submission.id, leadId, { status: 'granted', source: 'confirmation', ipHash, at })));
    await this.leads.recordActivities(tx, companyId, [{ leadId, kind: 'address_confirmed', title: 'Confirmed the address', detail: 'By the link in the confirmation mail', occurredAt: at }]);
    await this.events.publish(tx, 'lead.confirmed', companyId, { leadId, submissionIds: pending.map((one) => one.submission.id) });
  }
}

function addressOf({ submission, version }: HeldSubmission): string | undefined {
  const email = readProfile(version.definition.fields, submission.answers)?.email;
  return email === undefined ? undefined : normaliseEmail(email);
}

/** The rest says the same once more. The rows come newest first. */
function newestOfEachForm(held: readonly HeldSubmission[]): HeldSubmission[] {
  return [...new Map(held.toReversed().map((one) => [one.submission.formId, one])).values()];
}
