import { Injectable } from '@nestjs/common';
import { channelOf, hostOf } from '@dmat/shared/tracking/channel-of';
import { FormsService, HeldSubmissionsService, sentKey, type NewSubmission, type OptInOfSubmission } from '../../modules/forms/index.js';
import { CustomFieldsService, LeadsService, type Arrival, type Arrived } from '../../modules/leads/index.js';
import { ConsentsService } from '../../modules/privacy/index.js';
import type { Tx } from '../../platform/database/database.js';
import { Events } from '../../platform/events/events.js';
import type { NewFact } from '../../platform/events/fact.js';
import { Files } from '../../platform/files/files.service.js';
import { consentsOf } from './consents-of.js';
import { customAnswers } from './custom-answers.js';
import type { Intake, Stored } from './intake.js';
import { isUnproven } from './judge-spam.js';

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
    private readonly held: HeldSubmissionsService,
    private readonly leads: LeadsService,
    private readonly fields: CustomFieldsService,
    private readonly consents: ConsentsService,
    private readonly files: Files,
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
    const leads = await this.meet(tx, fresh);
    const ids = await this.forms.keep(tx, fresh.map((intake) => toSubmission(intake, leads.get(intake) ?? null)));
    await this.files.note(tx, fresh.flatMap((intake) => (intake.files ?? []).map(({ field, ...file }) => (
      { ...file, part: field, companyId: companyOf(intake), ownerKind: 'submission' as const, ownerId: ids.get(keyOf(intake))! }))));
    await this.follow(tx, fresh.map((intake) => ({ intake, submissionId: ids.get(keyOf(intake))!, arrived: leads.get(intake) ?? null })));
    return ids;
  }

  /** Lets submissions through that were kept before, as if they came now. The caller has locked them. Answers with their leads, in order. */
  async release(tx: Tx, companyId: number, kept: readonly { intake: Intake; submissionId: number }[]): Promise<(number | null)[]> {
    if (kept.length === 0) return [];
    const leads = await this.meet(tx, kept.map(({ intake }) => intake));
    const placed = kept.map(({ intake, submissionId }): Placed => ({ intake, submissionId, arrived: leads.get(intake) ?? null }));
    await this.held.release(tx, companyId, placed.map(({ intake, submissionId, arrived }) => ({ id: submissionId, leadId: arrived?.leadId ?? null, optIn: optInOf(intake, arrived) })));
    await this.follow(tx, placed);
    return placed.map(({ arrived }) => arrived?.leadId ?? null);
  }

  private async meet(tx: Tx, intakes: readonly Intake[]): Promise<Map<Intake, Arrived>> {
    const people = intakes.filter((intake) => intake.profile !== null && intake.spamReason === null);
    const arrived = await this.leads.captureAll(tx, people.map(toArrival));
    return new Map(people.map((intake, index) => [intake, arrived[index]!]));
  }

  private async follow(tx: Tx, placed: readonly Placed[]): Promise<void> {
    await this.fields.fillCaptured(tx, placed.flatMap(({ intake, arrived }) => (
      arrived ? customAnswers(intake, arrived.leadId).map((given) => ({ ...given, companyId: companyOf(intake) })) : [])));
    await this.consents.recordAll(tx, placed.flatMap(({ intake, submissionId, arrived }) => (arrived ? consentsOf(intake, submissionId, arrived.leadId, {
      status: optInOf(intake, arrived) === 'pending' ? 'requested' : 'granted', source: 'form', ipHash: intake.ipHash, at: intake.occurredAt,
    }) : [])));
    await this.tellOf(tx, placed);
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
        name: 'lead.captured', companyId: companyOf(intake), payload: { leadId: arrived.leadId, isNew: arrived.isNew, submissionId },
      })),
      ...placed.map(({ intake, submissionId, arrived }): NewFact => ({
        name: 'form.submitted', companyId: companyOf(intake),
        payload: {
          submissionId, formId: intake.ref.formId, leadId: arrived?.leadId ?? null, visitorUid: intake.sent.visitorUid,
          isSpam: intake.spamReason !== null, ...(isToBeConfirmed(intake, arrived) ? { isPending: true as const } : {}),
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

function toArrival({ described, ref, sent, profile, occurredAt, isConfirmed }: Intake): Arrival {
  return {
    companyId: described.site.companyId, profile: profile!, source: described.form.source,
    channel: channelOf(sent.firstTouch, hostOf(sent.pageUrl || described.page.url)), firstTouch: sent.firstTouch,
    landingPageId: ref.landingPageId, landingPageTitle: ref.landingPageTitle, campaignId: null, at: occurredAt,
    optIn: isConfirmed ? 'confirmed' : described.form.optIn === 'double' ? 'pending' : 'single',
  };
}

/** A double opt-in waits for the button in the mail, unless this person pressed one before. */
function optInOf({ described }: Intake, arrived: Arrived | null): OptInOfSubmission {
  if (described.form.optIn !== 'double' || arrived === null) return 'none';
  return arrived.isConfirmed ? 'confirmed' : 'pending';
}

function isToBeConfirmed(intake: Intake, arrived: Arrived | null): boolean {
  return optInOf(intake, arrived) === 'pending' || (intake.profile !== null && isUnproven(intake.spamReason));
}

function toSubmission(intake: Intake, arrived: Arrived | null): NewSubmission {
  const { described, ref, sent } = intake;
  return {
    ...identity(intake), formId: ref.formId, formVersion: described.versionHash, leadId: arrived?.leadId ?? null, landingPageId: ref.landingPageId,
    pageRevision: described.page.revision, answers: intake.answers, pageUrl: sent.pageUrl, referrer: sent.referrer,
    touch: { first: sent.firstTouch, last: sent.lastTouch }, visitorUid: sent.visitorUid, userAgent: intake.userAgent,
    spamReason: intake.spamReason, optIn: optInOf(intake, arrived), ipHash: intake.ipHash, via: intake.via, occurredAt: intake.occurredAt, receivedAt: intake.receivedAt,
  };
}
