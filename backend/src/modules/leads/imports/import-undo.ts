import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../../platform/database/database.js';
import { Events } from '../../../platform/events/events.js';
import { CustomFieldsService } from '../fields/custom-fields.service.js';
import { TagsRepository } from '../tags.repository.js';
import type { Import } from './import.js';
import { writtenColumns, type WrittenValues } from './known-leads.repository.js';
import { TracesRepository, type LeadTrace } from './traces.repository.js';

const AT_ONCE = 500;

/**
 * Takes an import back: leads it made are deleted unless they have been active since, leads it changed get back what
 * they had wherever nobody has changed it again.
 */
@Injectable()
export class ImportUndo {
  constructor(
    private readonly database: Database,
    private readonly traces: TracesRepository,
    private readonly tags: TagsRepository,
    private readonly custom: CustomFieldsService,
    private readonly events: Events,
  ) {}

  /**
   * One step; answers how many leads it took back, or null when nothing is left.
   * @param advance notes progress in the step's transaction
   */
  async step(work: Import, advance: (tx: Tx, leads: number) => Promise<void>): Promise<number | null> {
    const changes = await this.traces.changes(work.id, AT_ONCE);
    if (changes.length > 0) {
      await this.database.transaction(async (tx) => {
        for (const trace of changes) await this.restore(tx, work.companyId, trace);
        await this.traces.forgetChanges(tx, work.id, changes.map(({ leadId }) => leadId));
        await this.tell(tx, work, changes.map(({ leadId }) => leadId));
        await advance(tx, changes.length);
      });
      return changes.length;
    }
    const [run] = await this.traces.runs(work.id, 1);
    if (!run) return null;
    return this.database.transaction(async (tx) => {
      const result = await tx.query<{ affectedRows: number }>(
        `UPDATE leads SET deleted_at = UTC_TIMESTAMP(3), version = version + 1
         WHERE company_id = ? AND id BETWEEN ? AND ? AND source = 'import' AND deleted_at IS NULL AND last_activity_at <= created_at`, [work.companyId, run.first, run.last]);
      await this.traces.forgetRun(tx, work.id, run.firstRow);
      await this.tell(tx, work, Array.from({ length: run.last - run.first + 1 }, (_, index) => run.first + index));
      await advance(tx, result.affectedRows);
      return result.affectedRows;
    });
  }

  private tell(tx: Tx, work: Import, leadIds: number[]): Promise<void> {
    return this.events.publish(tx, 'leads.unimported', work.companyId, { importId: work.id, leadIds });
  }

  private async restore(tx: Tx, companyId: number, { leadId, was, became }: LeadTrace): Promise<void> {
    const columns = writtenColumns.filter((column) => column in was.values);
    const sets = columns.map((column) => `${column} = IF(${column} <=> ?, ?, ${column})`);
    if (was.isDeleted) sets.push('deleted_at = UTC_TIMESTAMP(3)');
    if (sets.length > 0) {
      await tx.query(`UPDATE leads SET ${sets.join(', ')}, version = version + 1 WHERE company_id = ? AND id = ?`,
        [...columns.flatMap((column: keyof WrittenValues) => [became.values[column] ?? null, was.values[column] ?? null]), companyId, leadId]);
    }
    const now = (await this.custom.valuesOf(companyId, [leadId], tx)).get(leadId) ?? {};
    const back = Object.keys(was.custom).filter((key) => JSON.stringify(now[key] ?? null) === JSON.stringify(became.custom[key] ?? null));
    const inUse = new Set((await this.custom.list(companyId, tx)).map(({ key }) => key));
    await this.custom.setValues(tx, companyId, back.filter((key) => inUse.has(key)).map((key) => ({ leadId, key, value: was.custom[key] ?? null })), 'replace');
    for (const tag of became.tags) await this.tags.remove(tx, companyId, leadId, tag);
  }
}
