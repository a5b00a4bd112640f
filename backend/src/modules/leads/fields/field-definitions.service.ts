import { Injectable } from '@nestjs/common';
import type { CustomField, CustomFieldKind, CustomFieldOption } from '@dmat/shared/leads/custom-field';
import { Clock } from '../../../platform/clock/clock.js';
import { Database, type Tx } from '../../../platform/database/database.js';
import { fieldChanged, fieldExists, fieldNotFound, optionsWrong, orderWrong, tooManyFields } from './custom-fields.errors.js';
import { FieldDefinitionsRepository, type FieldChange, type StoredField } from './field-definitions.repository.js';
import { fieldKeyOf } from './field-key.js';

/** A field to be made. */
export interface NewField {
  label: string;
  kind: CustomFieldKind;
  key?: string | undefined;
  options?: readonly CustomFieldOption[] | undefined;
}

const MOST_FIELDS = 100;

/** Facts that a company adds to the fixed ones of its leads. A field is never deleted, only put away with its values. */
@Injectable()
export class FieldDefinitionsService {
  constructor(private readonly database: Database, private readonly clock: Clock, private readonly fields: FieldDefinitionsRepository) {}

  /** Fields in use, in their order. */
  async list(companyId: number, tx?: Tx): Promise<CustomField[]> {
    return (await this.fields.all(companyId, tx)).filter((field) => field.archivedAt === null);
  }

  /** All fields, archived ones too. */
  all(companyId: number): Promise<StoredField[]> {
    return this.fields.all(companyId);
  }

  /** @throws AppError `custom-field-exists`, `custom-fields-full`, `options-invalid` */
  async create(companyId: number, wanted: NewField): Promise<StoredField> {
    const key = wanted.key ?? fieldKeyOf(wanted.label);
    const options = checkedOptions(wanted.kind, wanted.options ?? []);
    return this.database.transaction(async (tx) => {
      await this.fields.lock(tx, companyId);
      const all = await this.fields.all(companyId, tx);
      const twin = all.find((field) => field.key === key);
      if (twin) throw fieldExists(twin.archivedAt !== null);
      if (all.filter((field) => field.archivedAt === null).length >= MOST_FIELDS) throw tooManyFields(MOST_FIELDS);
      const position = Math.max(-1, ...all.map((field) => field.position)) + 1;
      const id = await this.fields.insert(tx, companyId, { key, label: wanted.label.trim(), kind: wanted.kind, options, position });
      return this.one(companyId, id, tx);
    });
  }

  /** Renames a field or changes its options. Values of an option that is gone stay on the leads that have them. */
  async change(companyId: number, id: number, version: number, change: FieldChange): Promise<StoredField> {
    return this.database.transaction(async (tx) => {
      const field = await this.one(companyId, id, tx);
      const options = change.options && checkedOptions(field.kind, change.options);
      const isWritten = await this.fields.update(tx, companyId, id, version, { ...(change.label ? { label: change.label.trim() } : {}), ...(options ? { options } : {}) });
      if (!isWritten) throw fieldChanged(field.version);
      return this.one(companyId, id, tx);
    });
  }

  /** Puts a field away with its values, or brings both back. */
  async archive(companyId: number, id: number, isArchived: boolean): Promise<StoredField> {
    return this.database.transaction(async (tx) => {
      await this.fields.lock(tx, companyId);
      await this.one(companyId, id, tx);
      if (!isArchived && (await this.list(companyId, tx)).length >= MOST_FIELDS) throw tooManyFields(MOST_FIELDS);
      await this.fields.setArchived(tx, companyId, id, isArchived ? this.clock.now() : null);
      return this.one(companyId, id, tx);
    });
  }

  /** Puts the fields in use into the order of the list. @throws AppError `order-stale` when it does not name each once */
  async order(companyId: number, ids: readonly number[]): Promise<StoredField[]> {
    return this.database.transaction(async (tx) => {
      await this.fields.lock(tx, companyId);
      const live = (await this.list(companyId, tx)).map((field) => field.id);
      if (ids.length !== live.length || new Set(ids).size !== ids.length || ids.some((id) => !live.includes(id))) throw orderWrong();
      await this.fields.order(tx, companyId, ids);
      return this.fields.all(companyId, tx);
    });
  }

  private async one(companyId: number, id: number, tx: Tx): Promise<StoredField> {
    const field = (await this.fields.all(companyId, tx)).find((one) => one.id === id);
    if (!field) throw fieldNotFound();
    return field;
  }
}

function checkedOptions(kind: CustomFieldKind, options: readonly CustomFieldOption[]): CustomFieldOption[] {
  const isChoice = kind === 'select' || kind === 'multiselect';
  if (!isChoice && options.length > 0) throw optionsWrong('Only a choice has options.');
  if (isChoice && options.length === 0) throw optionsWrong('Name at least one option to choose from.');
  const tidy = options.map(({ value, label }) => ({ value: value.trim(), label: label.trim() || value.trim() }));
  if (tidy.some(({ value }) => value === '')) throw optionsWrong('An option needs a name.');
  if (new Set(tidy.map(({ value }) => value)).size !== tidy.length) throw optionsWrong('Each option must be there once.');
  return tidy;
}
