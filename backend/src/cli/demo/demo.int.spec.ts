import 'reflect-metadata';
import type { INestApplicationContext } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { plantRow } from '../../../test/support/plant-row.js';
import { startProduct } from '../../../test/support/test-app.js';
import { ReconcileScores } from '../../flows/qualify/reconcile-scores.js';
import { RebuildRollups } from '../../modules/analytics/index.js';
import { CompanyDirectory } from '../../platform/auth/company-directory.js';
import { SiteDirectory } from '../../platform/auth/site-directory.js';
import { Database } from '../../platform/database/database.js';
import { demoCommand } from '../demo.command.js';

describe('the demo', () => {
  let app: INestApplicationContext;
  let database: Database;
  let companyId: number;

  beforeAll(async () => {
    app = await startProduct();
    database = app.get(Database);
    companyId = await plantRow(database, 'companies', `demo ${randomUUID()}`, {});
    const publicId = `st_${randomUUID().replaceAll('-', '').slice(0, 20)}`;
    const url = `https://${randomUUID()}.test`;
    const id = await plantRow(database, 'sites', publicId, { company_id: companyId, public_id: publicId, url, timezone: 'America/New_York', origins: JSON.stringify([url]), status: 'active' });
    app.get(CompanyDirectory, { strict: false }).named = async () => ({ id: companyId, name: 'Demo' });
    app.get(SiteDirectory, { strict: false }).find = async () => ({
      id, companyId, companyName: 'Demo', publicId, name: 'Demo', url, timezone: 'America/New_York', locale: 'en', origins: [url], subKey: () => Buffer.alloc(32), descriptorKeys: () => [],
    });
  });
  afterAll(() => app?.close());

  const run = async (options: Record<string, string | true> = {}): Promise<string> => {
    const lines: string[] = [];
    await demoCommand.run({ options: { company: 'Demo', leads: '60', events: '4000', ...options }, words: [], config: undefined as never, product: async () => app, print: (line) => lines.push(line) });
    return lines.join('\n');
  };
  const count = async (table: string, more = ''): Promise<number> => Number((await database.query<{ n: number }>(`SELECT COUNT(*) AS n FROM ${table} WHERE company_id = ? ${more}`, [companyId]))[0]!.n);
  const counts = async () => ({ leads: await count('leads'), events: await count('analytics_events'), spam: await count('submissions', 'AND is_spam = 1'), pages: await count('landing_pages') });

  it('makes exactly what was asked for, on three pages, and mails nobody', async () => {
    expect(await run()).toContain('60 leads');
    expect(await counts()).toEqual({ leads: 60, events: 4_000, spam: 60, pages: 3 });
    expect([await count('outbox'), await count('messages')]).toEqual([0, 0]);
    expect(await count('consents')).toBeGreaterThan(10);
    expect(await count('organizations')).toBeGreaterThan(10);
  });

  it('has figures that are the sum of their events, and scores that are the sum of their rows', async () => {
    expect((await app.get(RebuildRollups, { strict: false }).compare({ companyId })).differing).toEqual([]);
    const { examples } = await app.get(ReconcileScores, { strict: false }).reconcile(false);
    expect(examples.filter((one) => one.companyId === companyId)).toEqual([]);
    expect(await count('leads', "AND tier = 'hot'")).toBeGreaterThan(0);
  });

  it('is not doubled when it is asked for again', async () => {
    const before = await counts();
    expect(await run()).toContain('holds the demo already');
    await run({ again: true });
    expect(await counts()).toEqual(before);
  });

  it('refuses a company with real leads, and changes nothing', async () => {
    await plantRow(database, 'leads', 'real', { company_id: companyId, email: 'ada@lovelace.org', email_normal: 'ada@lovelace.org' });
    const before = await counts();
    await expect(run({ again: true })).rejects.toThrow('has 1 leads that no demo made');
    expect(await counts()).toEqual(before);
  });
});
