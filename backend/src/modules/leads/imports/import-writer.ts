import { Injectable } from '@nestjs/common';
import type { CustomField, CustomFieldValue } from '@dmat/shared/leads/custom-field';
import type { ImportRow } from '../../../domain/imports/read-row.js';
import { Clock } from '../../../platform/clock/clock.js';
import type { Tx } from '../../../platform/database/database.js';
import { Events } from '../../../platform/events/events.js';
import { FieldValuesRepository } from '../fields/field-values.repository.js';
import { HistoryService } from '../history.service.js';
import { TagsRepository } from '../tags.repository.js';
import type { Import } from './import.js';
import { KnownLeadsRepository, type MetLead, type WrittenValues } from './known-leads.repository.js';
import { mergeRows, newValues } from './merge-rows.js';
import { TracesRepository, type LeadTrace } from './traces.repository.js';

/** What became of some rows. */
export interface Written {
  created: number;
  updated: number;
  skipped: number;
}

/** A person of the file with the lead they are. */
interface Placed {
  leadId: number;
  row: ImportRow;
}

/** A known lead whose values change. */
interface Change extends Placed {
  known: MetLead;
  values: Partial<WrittenValues>;
}

/** Writes rows of a file as leads, set-wise, in the caller's transaction, with all that is needed to take it back. */
@Injectable()
export class ImportWriter {
  constructor(
    private readonly leads: KnownLeadsRepository,
    private readonly traces: TracesRepository,
    private readonly tags: TagsRepository,
    private readonly values: FieldValuesRepository,
    private readonly history: HistoryService,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  /** @param firstRow the number of the first of these rows, unique in the import */
  async write(tx: Tx, work: Import, rows: readonly ImportRow[], firstRow: number): Promise<Written> {
    const people = mergeRows(rows);
    if (people.length === 0) return { created: 0, updated: 0, skipped: 0 };
    const at = this.clock.now();
    const met = await this.leads.meet(tx, work.companyId, people.map(({ profile }) => profile.emailNormal));
    const strangers = people.filter(({ profile }) => !met.has(profile.emailNormal));
    const ids = await this.leads.insert(tx, work.companyId, strangers.map(({ profile }) => profile), at);
    await this.traces.noteMade(tx, work.id, firstRow, ids);
    const made = strangers.map((row, index): Placed => ({ row, leadId: ids[index]! }));
    const changed = await this.change(tx, work, people.flatMap((row) => { const known = met.get(row.profile.emailNormal); return known ? [{ row, known }] : []; }), at);
    const placed = [...made, ...changed];
    await this.values.upsert(tx, placed.flatMap(({ leadId, row }) => row.custom.map(({ field, value }) => ({ companyId: work.companyId, leadId, fieldId: field.id, kind: field.kind, value }))));
    await this.tags.add(tx, [...taggings(work, made, true), ...taggings(work, changed, false)]);
    await this.history.note(tx, work.companyId, placed.map(({ leadId }) => ({ leadId, kind: 'imported', title: `Imported from “${work.name}”`, subjectId: work.id })), work.createdBy || null);
    await this.tell(tx, work, placed);
    const revived = changed.filter(({ known }) => known.is_deleted).length;
    return { created: made.length + revived, updated: changed.length - revived, skipped: rows.length - placed.length };
  }

  /** Changes known leads as the import says, after noting how they were. */
  private async change(tx: Tx, work: Import, people: readonly { row: ImportRow; known: MetLead }[], at: Date): Promise<Change[]> {
    const { knownLeads } = work.options;
    const wanted = people.filter(({ known }) => knownLeads !== 'skip' || known.is_deleted);
    if (wanted.length === 0) return [];
    const custom = await this.values.ofLeads(work.companyId, wanted.map(({ known }) => known.id), tx);
    const worn = await this.tags.ofLeads(work.companyId, wanted.map(({ known }) => known.id), tx);
    const knownValues = new Map(custom.map(({ leadId, key, value }) => [`${leadId} ${key}`, value]));
    const valueOf = (leadId: number, field: CustomField): CustomFieldValue | null => knownValues.get(`${leadId} ${field.key}`) ?? null;
    const changes = wanted.map(({ row, known }): Change => ({
      leadId: known.id, known, values: newValues(known, row, known.is_deleted ? 'update' : knownLeads),
      row: knownLeads === 'fill' ? { ...row, custom: row.custom.filter(({ field }) => valueOf(known.id, field) === null) } : row,
    }));
    const own = await this.traces.madeAmong(tx, work.id, changes.map(({ leadId }) => leadId));
    await this.traces.noteChanged(tx, work.companyId, work.id, changes.filter(({ leadId }) => !own.has(leadId)).map(({ leadId, known, values, row }): LeadTrace => ({
      leadId,
      was: {
        values: Object.fromEntries(Object.keys(values).map((column) => [column, known[column as keyof WrittenValues]])),
        custom: Object.fromEntries(row.custom.map(({ field }) => [field.key, valueOf(leadId, field)])),
        ...(known.is_deleted ? { isDeleted: true } : {}),
      },
      became: {
        values, custom: Object.fromEntries(row.custom.map(({ field, value }) => [field.key, value])),
        tags: tagsOf(work, row).filter((tag) => !worn.get(leadId)?.includes(tag)),
      },
    })));
    await this.leads.overwrite(tx, work.companyId, changes.filter(({ known, values }) => known.is_deleted || Object.keys(values).length > 0).map(({ known, values }) => ({ ...known, ...values })), at);
    return changes;
  }

  private async tell(tx: Tx, work: Import, placed: readonly Placed[]): Promise<void> {
    if (placed.length === 0) return;
    const standing = (wanted: string) => placed.filter(({ row }) => row.standing === wanted).map(({ leadId }) => leadId);
    await this.events.publish(tx, 'leads.imported', work.companyId, {
      importId: work.id, leadIds: placed.map(({ leadId }) => leadId),
      subscribed: standing('subscribed'), unsubscribed: standing('unsubscribed'), bounced: standing('bounced'),
    });
  }
}

function tagsOf(work: Import, row: ImportRow): string[] {
  return [...new Set([...work.options.tags, ...row.tags])];
}

function taggings(work: Import, placed: readonly Placed[], isNewLead: boolean): { companyId: number; leadId: number; tag: string; isNewLead: boolean }[] {
  return placed.flatMap(({ leadId, row }) => tagsOf(work, row).map((tag) => ({ companyId: work.companyId, leadId, tag, isNewLead })));
}
