import { Injectable } from '@nestjs/common';
import { normaliseEmail } from '../../domain/identity/normalise-email.js';
import { PersonalDataQuery } from '../../modules/analytics/index.js';
import type { PersonalData, PersonalField } from './dto/personal-data.dto.js';

const perPage = 200;

/** What is kept about a person, for the person. */
@Injectable()
export class ExportPerson {
  constructor(private readonly data: PersonalDataQuery) {}

  async read(companyId: number, email: string, page: number): Promise<PersonalData> {
    const keys = await this.data.find(companyId, normaliseEmail(email));
    const items = await this.data.items(companyId, keys, (page - 1) * perPage, perPage);
    return { items: items.map(({ group, id, fields }) => ({ group, id, fields: fieldsOf(fields) })), done: items.length < perPage };
  }
}

/** What is empty says nothing and is left out. */
function fieldsOf(fields: Record<string, unknown>): PersonalField[] {
  return Object.entries(fields).flatMap(([name, value]) => {
    const text = textOf(value);
    return text === '' ? [] : [{ name, value: text }];
  });
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return value.toISOString();
  return typeof value === 'object' ? JSON.stringify(value) : String(value as string | number);
}
