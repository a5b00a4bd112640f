import { Injectable } from '@nestjs/common';
import { isWithin, type LeadScope } from '../../../domain/access/lead-scope.js';
import { Clock } from '../../../platform/clock/clock.js';
import type { Tx } from '../../../platform/database/database.js';
import { leadChanged, leadNotFound } from '../leads.errors.js';
import { choosable, planMerge, planUndo, type ChoosableField, type LeadRow } from './merged-columns.js';
import { mergeNotFound, mergeTooOld, sameLead, survivorGone } from './merge.errors.js';
import { MergedValuesRepository, planValues, type ValueChange } from './merged-values.repository.js';
import { MergeRepository, type LockedLead } from './merge.repository.js';
import { rowsOfLead } from './rows-of-lead.js';

/** Which lead goes into which, as the caller saw them. */
export interface WantedMerge {
  survivorId: number;
  survivorVersion: number;
  mergedId: number;
  mergedVersion: number;
  /** Fields of the merged lead that win, `custom.<key>` too; without it, what the survivor does not know. */
  take?: readonly string[] | undefined;
}

/** All an undo needs to know. */
export interface MergeJournal {
  before: { survivor: LeadRow; merged: LeadRow };
  after: { survivor: LeadRow; merged: LeadRow };
  values: ValueChange[];
  tags: number[];
  /** Ids of rows that changed hands, by table. */
  moved: Record<string, number[]>;
  /** Whatever else was done by others, for their part of the undo. */
  more: Record<string, unknown>;
}

/** A merge can be undone so long, in days. */
export const UNDO_DAYS = 30;
const DAY_MS = 86_400_000;

/** Makes one lead of two, and two again. What lies in other modules is moved by the flow that calls this. */
@Injectable()
export class MergeService {
  constructor(private readonly merges: MergeRepository, private readonly values: MergedValuesRepository, private readonly clock: Clock) {}

  /**
   * Locks both and does this module's part.
   * @returns the journal to be completed, or the id of the merge when it is done already: a second click changes nothing
   * @throws AppError `lead-not-found`, `lead-changed`, `merge-with-itself`
   */
  async merge(tx: Tx, scope: LeadScope, wanted: WantedMerge): Promise<{ done: number } | { journal: MergeJournal }> {
    const { companyId } = scope;
    if (wanted.survivorId === wanted.mergedId) throw sameLead();
    const locked = await this.merges.lock(tx, companyId, [wanted.survivorId, wanted.mergedId]);
    const survivor = seen(scope, locked.get(wanted.survivorId));
    const merged = seen(scope, locked.get(wanted.mergedId));
    if (survivor.isDeleted) throw leadNotFound();
    if (merged.mergedInto === survivor.id) return { done: (await this.merges.current(tx, companyId, survivor.id, merged.id))! };
    if (merged.isDeleted) throw leadNotFound();
    if (survivor.version !== wanted.survivorVersion) throw leadChanged(survivor.version);
    if (merged.version !== wanted.mergedVersion) throw leadChanged(merged.version);
    const after = planMerge(survivor.row, merged.row, wanted.take?.filter((field): field is ChoosableField => field in choosable));
    const values = planValues(await this.values.of(tx, companyId, survivor.id), await this.values.of(tx, companyId, merged.id),
      wanted.take?.filter((field) => field.startsWith('custom.')).map((field) => field.slice('custom.'.length)));
    await this.writeBoth(tx, companyId, [survivor, merged], after);
    await this.merges.putInto(tx, companyId, merged.id, survivor.id, this.clock.now());
    await this.values.put(tx, companyId, survivor.id, values.map(({ fieldId, after: row }) => ({ fieldId, row })));
    const tags = await this.merges.copyTags(tx, companyId, merged.id, survivor.id);
    const moved: Record<string, number[]> = {};
    for (const [table, rows] of Object.entries(rowsOfLead)) moved[table] = await rows.move(tx, companyId, merged.id, survivor.id);
    return { journal: { before: { survivor: survivor.row, merged: merged.row }, after, values, tags, moved, more: {} } };
  }

  /** Writes the completed journal down; answers the id of the merge. */
  note(tx: Tx, companyId: number, { survivorId, mergedId }: WantedMerge, journal: MergeJournal, madeBy: string): Promise<number> {
    return this.merges.insert(tx, companyId, { survivorId, mergedId, journal, madeBy, madeAt: this.clock.now() });
  }

  /**
   * Undoes this module's part of a merge: both leads are what they were, but for what was changed since.
   * @returns the merge for the others' parts, or null when it is undone already
   * @throws AppError `merge-not-found`, `merge-too-old`, `merge-superseded`
   */
  async undo(tx: Tx, scope: LeadScope, survivorId: number, mergeId: number): Promise<{ mergedId: number; journal: MergeJournal } | null> {
    const { companyId } = scope;
    const merge = await this.merges.find<MergeJournal>(tx, companyId, survivorId, mergeId);
    if (!merge) throw mergeNotFound();
    const locked = await this.merges.lock(tx, companyId, [survivorId, merge.mergedId]);
    const survivor = seen(scope, locked.get(survivorId));
    if (merge.undoneAt !== null) return null;
    const now = this.clock.now();
    if (now.getTime() - merge.madeAt.getTime() > UNDO_DAYS * DAY_MS) throw mergeTooOld(UNDO_DAYS);
    const merged = locked.get(merge.mergedId);
    if (survivor.isDeleted || merged?.mergedInto !== survivorId) throw survivorGone();
    const { before, after, values, tags, moved } = merge.journal;
    await this.writeBoth(tx, companyId, [survivor, merged], { survivor: planUndo(before.survivor, after.survivor, survivor.row), merged: before.merged });
    await this.merges.takeOut(tx, companyId, merge.mergedId);
    const current = await this.values.of(tx, companyId, survivorId);
    await this.values.put(tx, companyId, survivorId, values
      .filter((change) => JSON.stringify(current.find((row) => row.fieldId === change.fieldId) ?? null) === JSON.stringify(change.after))
      .map(({ fieldId, before: row }) => ({ fieldId, row })));
    await this.merges.removeTags(tx, companyId, survivorId, tags);
    for (const [table, rows] of Object.entries(rowsOfLead)) await rows.giveBack(tx, companyId, moved[table] ?? [], survivorId, merge.mergedId);
    await this.merges.markUndone(tx, companyId, mergeId, now);
    return { mergedId: merge.mergedId, journal: merge.journal };
  }

  /** The lead that a merge put into another, whether it was undone or not. */
  mergedIdOf({ companyId }: LeadScope, survivorId: number, mergeId: number): Promise<number> {
    return this.merges.mergedIdOf(companyId, survivorId, mergeId);
  }

  /** The merges of a lead that can still be undone or looked at, newest first. */
  ofLead(companyId: number, leadId: number): ReturnType<MergeRepository['ofSurvivor']> {
    return this.merges.ofSurvivor(companyId, leadId);
  }

  /** Addresses may change places, so one of them is freed first. */
  private async writeBoth(tx: Tx, companyId: number, [survivor, merged]: readonly [LockedLead, LockedLead], rows: { survivor: Partial<LeadRow>; merged: Partial<LeadRow> }): Promise<void> {
    const now = this.clock.now();
    await this.merges.parkAddress(tx, companyId, merged.id);
    await this.merges.write(tx, companyId, survivor.id, rows.survivor, now);
    await this.merges.write(tx, companyId, merged.id, rows.merged, now);
  }
}

function seen(scope: LeadScope, lead: LockedLead | undefined): LockedLead {
  if (!lead || !isWithin(scope, lead)) throw leadNotFound();
  return lead;
}
