import { Injectable } from '@nestjs/common';
import { isWithin, type LeadScope } from '../../domain/access/lead-scope.js';
import type { Profile } from '../../domain/identity/read-profile.js';
import { TeamDirectory } from '../../platform/auth/team-directory.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { Events } from '../../platform/events/events.js';
import type { NewFact } from '../../platform/events/fact.js';
import { ActivitiesRepository, type NewActivity, type StoredActivity } from './activities.repository.js';
import { toSummary, type LeadSummary } from './dto/lead-summary.dto.js';
import type { UpdateLead } from './dto/update-lead.dto.js';
import { changeOf } from './change-of.js';
import { deedsOfEdit } from './deeds-of-edit.js';
import { HistoryService } from './history.service.js';
import { CustomFieldsService } from './fields/custom-fields.service.js';
import { LeadCaptureRepository, arrivalKey, type Arrival, type Arrived } from './lead-capture.repository.js';
import type { Lead } from './lead.js';
import { emailTaken, leadChanged, leadNotFound, ownerFixed, ownerUnknown } from './leads.errors.js';
import { LeadsRepository, type ScoreOfLead } from './leads.repository.js';
import { mergeArrivals } from './merge-arrivals.js';
import { TagsRepository, type TagOnLead } from './tags.repository.js';

/** People a company knows: how they come in, what is known of them, what they did. */
@Injectable()
export class LeadsService {
  constructor(
    private readonly database: Database,
    private readonly events: Events,
    private readonly clock: Clock,
    private readonly leads: LeadsRepository,
    private readonly captures: LeadCaptureRepository,
    private readonly activities: ActivitiesRepository,
    private readonly tags: TagsRepository,
    private readonly team: TeamDirectory,
    private readonly fields: CustomFieldsService,
    private readonly history: HistoryService,
  ) {}

  /** Makes a lead of each arrival or joins it to the one with its address; answers in the same order; only the first of a new person is new. */
  async captureAll(tx: Tx, arrivals: readonly Arrival[]): Promise<Arrived[]> {
    const found = await this.captures.upsert(tx, mergeArrivals(arrivals));
    const met = new Set<number>();
    return arrivals.map((arrival) => {
      const arrived = found.get(arrivalKey(arrival.companyId, arrival.profile.emailNormal));
      if (!arrived) throw new Error('A lead that was just written cannot be read back');
      const isFirst = !met.has(arrived.leadId);
      met.add(arrived.leadId);
      return { ...arrived, isNew: arrived.isNew && isFirst };
    });
  }

  /** Writes activities with their facts; answers their ids in order. */
  async recordActivities(tx: Tx, companyId: number, rows: readonly NewActivity[]): Promise<number[]> {
    const latest = new Map<number, Date>();
    for (const row of rows) if (row.occurredAt > (latest.get(row.leadId) ?? new Date(0))) latest.set(row.leadId, row.occurredAt);
    await this.leads.touch(tx, companyId, latest);
    const facts = await this.recordCaptured(tx, rows.map((row) => ({ ...row, companyId })));
    await this.events.publishAll(tx, facts);
    return facts.map((fact) => fact.payload.activityId);
  }

  /** The same for leads that were captured in this very transaction; the caller publishes the facts it answers with. */
  async recordCaptured(tx: Tx, rows: readonly (NewActivity & { companyId: number })[]): Promise<NewFact<'activity.recorded'>[]> {
    const ids = await this.activities.insert(tx, rows);
    return rows.map(({ companyId, leadId, kind }, index) => ({
      name: 'activity.recorded', companyId, payload: { activityId: ids[index]!, leadId, kind },
    }));
  }

  /** Activities by id, in no order. */
  activitiesByIds(companyId: number, ids: readonly number[], tx?: Tx): Promise<StoredActivity[]> {
    return this.activities.byIds(companyId, ids, tx);
  }

  /** What was noted of a lead within the last minutes, newest first; at most 200. */
  recentActivities(tx: Tx, companyId: number, leadId: number): Promise<StoredActivity[]> {
    return this.activities.since(tx, companyId, leadId, new Date(this.clock.now().getTime() - 10 * 60_000));
  }

  /** Puts tags on leads that the caller has locked, with a fact for each that is new; answers those. */
  async tagAll(tx: Tx, wanted: readonly TagOnLead[], by?: string): Promise<string[]> {
    const facts = (await this.tagCaptured(tx, wanted)).map((fact) => (by === undefined ? fact : { ...fact, payload: { ...fact.payload, by } }));
    await this.events.publishAll(tx, facts);
    return facts.map((fact) => fact.payload.tag);
  }

  /** The same for leads that were captured in this very transaction; the caller publishes the facts it answers with. */
  async tagCaptured(tx: Tx, wanted: readonly TagOnLead[]): Promise<NewFact<'lead.tagged'>[]> {
    const added = await this.tags.add(tx, wanted);
    return added.map(({ companyId, leadId, tag }) => ({ name: 'lead.tagged', companyId, payload: { leadId, tag } }));
  }

  /** Leads that are not deleted, in no order. */
  byIds(companyId: number, ids: readonly number[], tx?: Tx): Promise<Lead[]> {
    return this.leads.byIds(companyId, ids, tx);
  }

  /** Locks one lead of the scope until the transaction ends, or refuses. */
  async lockOne(tx: Tx, scope: LeadScope, id: number): Promise<Lead> {
    const [lead] = await this.leads.lock(tx, scope.companyId, [id]);
    if (!lead || !isWithin(scope, lead)) throw leadNotFound();
    return lead;
  }

  /** Locks leads until the transaction ends and reads them. */
  lock(tx: Tx, companyId: number, ids: readonly number[]): Promise<Lead[]> {
    return this.leads.lock(tx, companyId, ids);
  }

  /** Locks leads until the transaction ends and reads their scores. */
  lockScores(tx: Tx, companyId: number, ids: readonly number[]): Promise<ScoreOfLead[]> {
    return this.leads.lockScores(tx, companyId, ids);
  }

  /** Those of the ids that belong to leads which are not deleted. */
  present(tx: Tx, companyId: number, ids: readonly number[]): Promise<Set<number>> {
    return this.leads.present(tx, companyId, ids);
  }

  /** Sets what the score ledger sums up to. */
  setScores(tx: Tx, companyId: number, scores: readonly ScoreOfLead[]): Promise<void> {
    return this.leads.setScores(tx, companyId, scores);
  }

  /** One lead of the scope, or a refusal. */
  async get(scope: LeadScope, id: number): Promise<Lead> {
    const lead = await this.leads.find(scope, id);
    if (!lead) throw leadNotFound();
    return lead;
  }

  /** Leads with their tags, in the given order. */
  async summaries(companyId: number, leads: readonly Lead[], tx?: Tx): Promise<LeadSummary[]> {
    const tags = await this.tags.ofLeads(companyId, leads.map((lead) => lead.id), tx);
    return leads.map((lead) => toSummary(lead, tags.get(lead.id) ?? []));
  }

  /** Takes in a lead that did not come through a form. A known person is joined, and gets back if they were deleted. */
  async create(tx: Tx, arrival: Omit<Arrival, 'at' | 'profile'> & { profile: Profile }, tags: readonly string[]): Promise<Arrived> {
    const { companyId } = arrival;
    const [arrived] = await this.captureAll(tx, [{ ...arrival, at: this.clock.now() }]);
    const { leadId, isNew, isConfirmed } = arrived!;
    await this.events.publish(tx, 'lead.captured', companyId, { leadId, submissionId: null, isNew });
    await this.tagAll(tx, tags.map((tag) => ({ companyId, leadId, tag })));
    return { leadId, isNew, isConfirmed };
  }

  /**
   * Writes an edit, unless somebody else's came first. Who is kept to their own leads cannot give them away.
   * @throws AppError lead-not-found, lead-changed, email-taken, owner-unknown, owner-not-yours-to-change
   */
  async update(scope: LeadScope, id: number, edit: UpdateLead, by: string | null = null): Promise<LeadSummary> {
    const { companyId } = scope;
    const lead = await this.get(scope, id);
    if (edit.assigned_to !== undefined) await this.refuseWrongOwner(scope, lead.assignedTo, edit.assigned_to);
    const change = changeOf(lead, edit);
    await this.database.transaction(async (tx) => {
      const isWritten = await this.leads.update(tx, scope, id, edit.version, change, this.clock.now());
      if (!isWritten) throw leadChanged((await this.get(scope, id)).version);
      const custom = Object.entries(edit.custom ?? {});
      await this.fields.setValues(tx, companyId, custom.map(([key, value]) => ({ leadId: id, key, value })), 'replace');
      await this.events.publish(tx, 'lead.updated', companyId, { leadId: id, fields: [...Object.keys(change), ...custom.map(([key]) => `custom.${key}`)] });
      await this.history.note(tx, companyId, deedsOfEdit(lead, change, custom.map(([key]) => key.replaceAll('_', ' '))), by);
    }).catch((error: { code?: string }) => {
      throw error.code === 'ER_DUP_ENTRY' ? emailTaken() : error;
    });
    const [summary] = await this.summaries(companyId, [await this.get(scope, id)]);
    return summary!;
  }

  /** A lead belongs to nobody or to an active user of the company. */
  async refuseWrongOwner({ companyId, ownerId }: LeadScope, before: number | null, after: number | null): Promise<void> {
    if (before === after) return;
    if (ownerId !== null) throw ownerFixed();
    if (after !== null && !await this.team.isMember(companyId, after)) throw ownerUnknown();
  }

  /** Brings a deleted lead back with all that hung on it; one that is there already stays as it is. */
  async restore(scope: LeadScope, id: number, by: string | null = null): Promise<LeadSummary> {
    const { companyId } = scope;
    await this.database.transaction(async (tx) => {
      if (!await this.leads.restore(tx, companyId, id, this.clock.now())) return;
      await this.lockOne(tx, scope, id);
      await this.events.publish(tx, 'lead.restored', companyId, { leadId: id });
      await this.history.note(tx, companyId, [{ leadId: id, kind: 'restored', title: 'Brought back' }], by);
    });
    const [summary] = await this.summaries(companyId, [await this.get(scope, id)]);
    return summary!;
  }

  /** Puts a lead away. */
  async remove(scope: LeadScope, id: number, by: string | null = null): Promise<void> {
    const { companyId } = scope;
    await this.get(scope, id);
    await this.database.transaction(async (tx) => {
      if (!await this.leads.softDelete(tx, companyId, id, this.clock.now())) throw leadNotFound();
      await this.events.publish(tx, 'lead.deleted', companyId, { leadId: id });
      await this.history.note(tx, companyId, [{ leadId: id, kind: 'deleted', title: 'Deleted' }], by);
    });
  }
}
