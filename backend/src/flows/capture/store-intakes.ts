import { Injectable } from '@nestjs/common';
import { channelOf, hostOf } from '@dmat/shared/tracking/channel-of';
import { FormsService, sentKey, type NewSubmission } from '../../modules/forms/index.js';
import { CustomFieldsService, LeadsService, type Arrival, type Arrived } from '../../modules/leads/index.js';
import { ConsentsService, type ConsentRow } from '../../modules/privacy/index.js';
import type { Tx } from '../../platform/database/database.js';
import { Events } from '../../platform/events/events.js';
import type { NewFact } from '../../platform/events/fact.js';
import { customAnswers } from './custom-answers.js';
import type { Intake, Stored } from './intake.js';

/** A submission with the lead it belongs to. */
interface Placed {
  intake: Intake;
  submissionId: number;
  arrived: Arrived | null;
}

/** Writes any number of submissions with all that follows from them, set-wise, in the caller's transaction. */
@Injectable()
export class StoreIntakes {
  constructor(
    private readonly forms: FormsService,
    private readonly leads: LeadsService,
    private readonly fields: CustomFieldsService,
    private readonly consents: ConsentsService,
    private readonly events: Events,
  ) {}

  /**
   * Answers for each in order. What is stored already, or stands in the list before, is a repeat.
   * @param isHopeful takes all for new without asking, and fails with ER_DUP_ENTRY when one is not: repeats are rare
   */
  async store(tx: Tx, intakes: readonly Intake[], isHopeful: boolean): Promise<Stored[]> {
    const known = isHopeful ? new Map<string, number>() : await this.forms.stored(tx, intakes.map(identity));
    const fresh = [...new Map(intakes.filter((intake) => !known.has(keyOf(intake))).map((intake) => [keyOf(intake), intake])).values()];
    const ids = fresh.length > 0 ? await this.write(tx, fresh) : new Map<string, number>();
    const told = new Set<string>();
    return intakes.map((intake) => {
      const key = keyOf(intake);
      const id = known.get(key) ?? ids.get(key);
      if (id === undefined) throw new Error('A submission that was just written cannot be read back');
      const isRepeat = known.has(key) || told.has(key);
      told.add(key);
      return { id, isRepeat };
    });
  }

  private async write(tx: Tx, fresh: readonly Intake[]): Promise<Map<string, number>> {
    const people = fresh.filter((intake) => intake.profile !== null && intake.spamReason === null);
    const arrived = await this.leads.captureAll(tx, people.map(toArrival));
    const leads = new Map(people.map((intake, index) => [intake, arrived[index]!]));
    const ids = await this.forms.keep(tx, fresh.map((intake) => toSubmission(intake, leads.get(intake)?.leadId ?? null)));
    const placed = fresh.map((intake): Placed => ({ intake, submissionId: ids.get(keyOf(intake))!, arrived: leads.get(intake) ?? null }));
    await this.fields.fillCaptured(tx, placed.flatMap(({ intake, arrived }) => (
      arrived ? customAnswers(intake, arrived.leadId).map((given) => ({ ...given, companyId: companyOf(intake) })) : [])));
    await this.consents.recordAll(tx, placed.flatMap(toConsents));
    await this.tellOf(tx, placed);
    return ids;
  }

  private async tellOf(tx: Tx, placed: readonly Placed[]): Promise<void> {
    const captured = placed.filter((one): one is Placed & { arrived: Arrived } => one.arrived !== null);
    const recorded = await this.leads.recordCaptured(tx, captured.map(({ intake, submissionId, arrived }) => ({
      companyId: companyOf(intake), leadId: arrived.leadId, kind: 'form_submit',
      title: `Submitted “${intake.described.form.name}”`, detail: intake.described.page.title || null, url: intake.sent.pageUrl || null,
      subjectId: submissionId, occurredAt: intake.occurredAt,
    })));
    const tagged = await this.leads.tagCaptured(tx, captured.flatMap(({ intake, arrived }) => intake.described.form.tags.map((tag) => (
      { companyId: companyOf(intake), leadId: arrived.leadId, tag: tag.toWellFormed(), isNewLead: arrived.isNew }))));
    await this.events.publishAll(tx, [
      ...captured.map(({ intake, submissionId, arrived }): NewFact => ({
        name: 'lead.captured', companyId: companyOf(intake), payload: { ...arrived, submissionId },
      })),
      ...placed.map(({ intake, submissionId, arrived }): NewFact => ({
        name: 'form.submitted', companyId: companyOf(intake),
        payload: {
          submissionId, formId: intake.ref.formId, leadId: arrived?.leadId ?? null, visitorUid: intake.sent.visitorUid,
          isSpam: intake.spamReason !== null,
        },
      })),
      ...recorded, ...tagged,
    ]);
  }
}

function companyOf(intake: Intake): number {
  return intake.described.site.companyId;
}

function identity(intake: Intake): { companyId: number; uuid: string } {
  return { companyId: companyOf(intake), uuid: intake.uuid };
}

function keyOf(intake: Intake): string {
  return sentKey(companyOf(intake), intake.uuid);
}

function toArrival({ described, ref, sent, profile, occurredAt }: Intake): Arrival {
  return {
    companyId: described.site.companyId, profile: profile!, source: described.form.source,
    channel: channelOf(sent.firstTouch, hostOf(sent.pageUrl || described.page.url)), firstTouch: sent.firstTouch,
    landingPageId: ref.landingPageId, landingPageTitle: ref.landingPageTitle, campaignId: null, at: occurredAt,
  };
}

function toSubmission(intake: Intake, leadId: number | null): NewSubmission {
  const { described, ref, sent } = intake;
  return {
    ...identity(intake), formId: ref.formId, formVersion: described.versionHash, leadId, landingPageId: ref.landingPageId,
    pageRevision: described.page.revision, answers: intake.answers, pageUrl: sent.pageUrl, referrer: sent.referrer,
    touch: { first: sent.firstTouch, last: sent.lastTouch }, visitorUid: sent.visitorUid, userAgent: intake.userAgent,
    spamReason: intake.spamReason, via: intake.via, occurredAt: intake.occurredAt, receivedAt: intake.receivedAt,
  };
}

/** One row for each box that was ticked and each channel it covers. A box left empty is no statement. */
function toConsents({ intake, submissionId, arrived }: Placed): ConsentRow[] {
  if (!arrived) return [];
  const { described, ref, sent } = intake;
  return described.form.fields.flatMap(({ name, consent }) => {
    if (!consent || intake.answers[name] !== true) return [];
    return consent.channels.map((channel): ConsentRow => ({
      companyId: companyOf(intake), leadId: arrived.leadId, purpose: consent.purpose, channel, status: 'granted', text: consent.text,
      source: 'form', siteId: described.site.id, formId: ref.formId, submissionId, pageUrl: sent.pageUrl || described.page.url,
      pageRevision: described.page.revision, ipHash: intake.ipHash, at: intake.occurredAt,
    }));
  });
}
