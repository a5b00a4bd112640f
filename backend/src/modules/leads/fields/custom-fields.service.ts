import { Injectable } from '@nestjs/common';
import { LONGEST_CUSTOM_TEXT, type CustomField, type CustomFieldValue } from '@dmat/shared/leads/custom-field';
import { parseFieldValue } from '@dmat/shared/leads/parse-field-value';
import type { Tx } from '../../../platform/database/database.js';
import { valuesWrong } from './custom-fields.errors.js';
import { FieldDefinitionsRepository } from './field-definitions.repository.js';
import { FieldValuesRepository, type FieldValue } from './field-values.repository.js';

/** A value for one lead and field, as it came. */
export interface GivenValue {
  leadId: number;
  key: string;
  value: unknown;
}

/** Fields of a company may be so old when submissions are stored, in milliseconds. */
const REMEMBERED_MS = 2_000;
const MOST_REMEMBERED = 1_000;

/** Custom fields and what is known of leads in them: the door for everybody else. */
@Injectable()
export class CustomFieldsService {
  private readonly remembered = new Map<number, { fields: Map<string, CustomField>; until: number }>();

  constructor(private readonly fields: FieldDefinitionsRepository, private readonly values: FieldValuesRepository) {}

  /** Fields in use, in their order. */
  async list(companyId: number, tx?: Tx): Promise<CustomField[]> {
    return [...(await this.inUse(companyId, tx)).values()];
  }

  /**
   * Writes values of any number of leads set-wise. `replace` is an edit: null clears, and what does not fit its field is
   * refused. `fill` adds what somebody said: empty, unknown and unfitting values are passed over, the last one given wins.
   * @throws AppError `custom-values-invalid` with a message for each `custom.<key>`; only for `replace`
   */
  async setValues(tx: Tx, companyId: number, given: readonly GivenValue[], mode: 'replace' | 'fill'): Promise<void> {
    if (given.length === 0) return;
    if (mode === 'fill') return this.fillCaptured(tx, given.map((one) => ({ ...one, companyId })));
    const fields = await this.inUse(companyId, tx);
    const [errors, kept, cleared]: [Record<string, string>, Map<string, FieldValue>, Map<string, [number, number]>] = [{}, new Map(), new Map()];
    for (const { leadId, key, value } of given) {
      const field = fields.get(key);
      const parsed = field ? parseFieldValue(field, value) : { ok: false as const, message: 'There is no such field.' };
      if (!parsed.ok || !field) {
        errors[`custom.${key}`] = parsed.ok ? '' : parsed.message;
        continue;
      }
      const place = `${leadId} ${field.id}`;
      kept.delete(place);
      cleared.delete(place);
      if (parsed.value === null) cleared.set(place, [leadId, field.id]);
      else kept.set(place, { companyId, leadId, fieldId: field.id, kind: field.kind, value: parsed.value });
    }
    if (Object.keys(errors).length > 0) throw valuesWrong(errors);
    await this.values.remove(tx, companyId, [...cleared.values()]);
    await this.values.upsert(tx, [...kept.values()]);
  }

  /** Adds what people said in forms, of any number of companies: one statement, and none when nobody said anything. */
  async fillCaptured(tx: Tx, given: readonly (GivenValue & { companyId: number })[]): Promise<void> {
    const kept = new Map<string, FieldValue>();
    for (const { companyId, leadId, key, value } of given) {
      const field = (await this.recentlyInUse(companyId)).get(key);
      const parsed = field && parseFieldValue(field, typeof value === 'string' ? value.slice(0, LONGEST_CUSTOM_TEXT).toWellFormed() : value);
      if (!field || !parsed?.ok || parsed.value === null) continue;
      kept.set(`${companyId} ${leadId} ${field.id}`, { companyId, leadId, fieldId: field.id, kind: field.kind, value: parsed.value });
    }
    await this.values.upsert(tx, [...kept.values()]);
  }

  /** What is known of each lead by the keys of fields in use; a lead of whom nothing is known has an empty object. */
  async valuesOf(companyId: number, leadIds: readonly number[], tx?: Tx): Promise<Map<number, Record<string, CustomFieldValue>>> {
    const known = new Map<number, Record<string, CustomFieldValue>>(leadIds.map((id) => [id, {}]));
    for (const { leadId, key, value } of await this.values.ofLeads(companyId, leadIds, tx)) known.get(leadId)![key] = value;
    return known;
  }

  private async inUse(companyId: number, tx?: Tx): Promise<Map<string, CustomField>> {
    const all = await this.fields.all(companyId, tx);
    return new Map(all.filter((field) => field.archivedAt === null).map((field) => [field.key, field]));
  }

  private async recentlyInUse(companyId: number): Promise<Map<string, CustomField>> {
    const known = this.remembered.get(companyId);
    if (known && known.until > Date.now()) return known.fields;
    const fields = await this.inUse(companyId);
    if (this.remembered.size >= MOST_REMEMBERED) this.remembered.clear();
    this.remembered.set(companyId, { fields, until: Date.now() + REMEMBERED_MS });
    return fields;
  }
}
