import { randomUUID } from 'node:crypto';
import type { INestApplicationContext } from '@nestjs/common';
import { startProduct } from '../../../../test/support/test-app.js';
import { Database } from '../../../platform/database/database.js';
import { CustomFieldsService } from './custom-fields.service.js';
import { FieldDefinitionsService } from './field-definitions.service.js';

let app: INestApplicationContext;
let db: Database;
let definitions: FieldDefinitionsService;
let fields: CustomFieldsService;
let companyId: number;

beforeAll(async () => {
  app = await startProduct();
  db = app.get(Database);
  definitions = app.get(FieldDefinitionsService, { strict: false });
  fields = app.get(CustomFieldsService, { strict: false });
});
afterAll(() => app?.close());

beforeEach(async () => {
  const [made] = await db.pool.query('INSERT INTO companies SET name = ?', [`Company ${randomUUID()}`]);
  companyId = (made as { insertId: number }).insertId;
});

const set = (leadId: number, values: Record<string, unknown>, mode: 'replace' | 'fill') =>
  db.transaction((tx) => fields.setValues(tx, companyId, Object.entries(values).map(([key, value]) => ({ leadId, key, value })), mode));
const known = async (leadId: number) => (await fields.valuesOf(companyId, [leadId])).get(leadId);
const options = [{ value: 'a', label: 'A' }, { value: 'b', label: 'B' }];

describe('custom fields', () => {
  it('keep every kind of value as it was given', async () => {
    for (const kind of ['text', 'textarea', 'number', 'date', 'checkbox', 'url'] as const) await definitions.create(companyId, { label: kind, kind });
    for (const kind of ['select', 'multiselect'] as const) await definitions.create(companyId, { label: kind, kind, options });
    const values = { text: 'Zoë 🙂', textarea: 'a\nb', number: -12.5, date: '2026-02-28', checkbox: false, url: 'https://example.com/', select: 'a', multiselect: ['a', 'b'] };
    await set(1, values, 'replace');
    expect(await known(1)).toEqual(values);
    expect(await known(2)).toEqual({});
  });

  it('are cleared by an edit and never by an empty answer', async () => {
    await definitions.create(companyId, { label: 'Plan', kind: 'text' });
    await set(1, { plan: 'old' }, 'replace');
    await set(1, { plan: '' }, 'fill');
    expect(await known(1)).toEqual({ plan: 'old' });
    await set(1, { plan: 'newest' }, 'fill');
    expect(await known(1)).toEqual({ plan: 'newest' });
    await set(1, { plan: null }, 'replace');
    expect(await known(1)).toEqual({});
  });

  it('refuse an edit with all that is wrong with it and change nothing', async () => {
    await definitions.create(companyId, { label: 'Size', kind: 'number' });
    await definitions.create(companyId, { label: 'Plan', kind: 'text' });
    await expect(set(1, { plan: 'x', size: 'many', other: 1 }, 'replace')).rejects.toMatchObject(
      { code: 'custom-values-invalid', details: { errors: { 'custom.size': 'Size must be a number.', 'custom.other': 'There is no such field.' } } });
    expect(await known(1)).toEqual({});
  });

  it('pass over answers that do not fit', async () => {
    await definitions.create(companyId, { label: 'Size', kind: 'number' });
    await set(1, { size: 'many', other: 1, ['__proto__']: 'x' }, 'fill');
    expect(await known(1)).toEqual({});
    await set(1, { size: '12' }, 'fill');
    expect(await known(1)).toEqual({ size: 12 });
  });

  it('are put away with their values and come back with them', async () => {
    const field = await definitions.create(companyId, { label: 'Plan', kind: 'text' });
    await set(1, { plan: 'pro' }, 'replace');
    await definitions.archive(companyId, field.id, true);
    expect([await known(1), await fields.list(companyId)]).toEqual([{}, []]);
    await expect(definitions.create(companyId, { label: 'Plan', kind: 'number' })).rejects.toMatchObject({ code: 'custom-field-exists' });
    await definitions.archive(companyId, field.id, false);
    expect(await known(1)).toEqual({ plan: 'pro' });
  });

  it('are made once by a double click', async () => {
    const both = await Promise.allSettled([1, 2].map(() => definitions.create(companyId, { label: 'Team size', kind: 'number' })));
    expect(both.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await fields.list(companyId)).toHaveLength(1);
  });

  it('are not overwritten by an edit that saw an older version', async () => {
    const field = await definitions.create(companyId, { label: 'Plan', kind: 'select', options });
    await definitions.change(companyId, field.id, field.version, { label: 'Tariff' });
    await expect(definitions.change(companyId, field.id, field.version, { options: [] })).rejects.toMatchObject({ code: 'options-invalid' });
    await expect(definitions.change(companyId, field.id, field.version, { label: 'Price' })).rejects.toMatchObject({ code: 'custom-field-changed' });
    expect((await fields.list(companyId))[0]).toMatchObject({ key: 'plan', label: 'Tariff' });
  });

  it('take an order that names each once', async () => {
    const [a, b] = [await definitions.create(companyId, { label: 'A', kind: 'text' }), await definitions.create(companyId, { label: 'B', kind: 'text' })];
    await definitions.order(companyId, [b.id, a.id]);
    expect((await fields.list(companyId)).map((field) => field.key)).toEqual(['b', 'a']);
    await expect(definitions.order(companyId, [a.id])).rejects.toMatchObject({ code: 'order-stale' });
  });

  it('belong to one company', async () => {
    const field = await definitions.create(companyId, { label: 'Plan', kind: 'text' });
    await expect(definitions.archive(companyId + 1_000_000, field.id, true)).rejects.toMatchObject({ code: 'custom-field-not-found' });
  });
});
