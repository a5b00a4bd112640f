import type { INestApplicationContext } from '@nestjs/common';
import { plantRow } from '../../../test/support/plant-row.js';
import { startProduct } from '../../../test/support/test-app.js';
import { HealthService } from '../../platform/health/health.service.js';
import { Database } from '../../platform/database/database.js';
import { ReconcileScores } from './reconcile-scores.js';

const company = 8_101;

describe('scores beside their ledger', () => {
  let product: INestApplicationContext;
  let database: Database;
  let reconcile: ReconcileScores;
  let number = 0;

  beforeAll(async () => {
    product = await startProduct();
    database = product.get(Database, { strict: false });
    reconcile = product.get(ReconcileScores, { strict: false });
    for (const table of ['leads', 'score_entries', 'outbox', 'scoring_settings']) await database.query('DELETE FROM ??', [table]);
  });
  beforeEach(() => database.query('DELETE FROM leads'));
  afterAll(() => product?.close());

  const lead = async (score: number, tier: string, rows: { points: number; expires?: Date }[], more: object = {}): Promise<number> => {
    const name = `lead-${++number}`;
    const id = await plantRow(database, 'leads', name, { company_id: company, email_normal: name, lead_score: score, tier, deleted_at: null, ...more });
    for (const [index, { points, expires = null }] of rows.entries()) {
      await plantRow(database, 'score_entries', name, { company_id: company, lead_id: id, rule: 'submitted-form', activity_id: index + 1, points, expires_at: expires });
    }
    return id;
  };
  const standing = async (id: number) => (await database.query<{ lead_score: number; tier: string }>('SELECT lead_score, tier FROM leads WHERE id = ?', [id]))[0];
  const told = async () => (await product.get(HealthService, { strict: false }).read()).components.find(({ code }) => code === 'scores');

  it('are found equal, with lapsed rows left out and deleted leads not looked at', async () => {
    await lead(20, 'cold', [{ points: 20 }, { points: 15, expires: new Date(0) }]);
    await lead(0, 'cold', []);
    await lead(99, 'cold', [], { deleted_at: new Date() });
    expect(await reconcile.reconcile(false)).toMatchObject({ leads: 2, differing: 0, repaired: 0, examples: [] });
    expect(await told()).toMatchObject({ status: 'ok' });
  });

  it('are told when they differ, and left as they are', async () => {
    const tooMuch = await lead(70, 'hot', [{ points: 20 }, { points: 10 }]);
    const tooCold = await lead(50, 'warm', [{ points: 50 }]);
    await lead(25, 'warm', [{ points: 25 }]);
    const { examples, ...figures } = await reconcile.reconcile(false);
    expect(figures).toMatchObject({ leads: 3, differing: 2, repaired: 0 });
    expect(examples).toMatchObject([
      { companyId: company, leadId: tooMuch, score: 70, sum: 30, tier: 'hot', rightTier: 'warm' },
      { leadId: tooCold, score: 50, sum: 50, tier: 'warm', rightTier: 'hot' },
    ]);
    expect(await standing(tooMuch)).toEqual({ lead_score: 70, tier: 'hot' });
    expect(await told()).toMatchObject({ status: 'broken', detail: expect.stringContaining('2 of 3 leads') });
  });

  it('are set right when somebody asks for it, with the fact that says so', async () => {
    const wrong = await lead(0, 'cold', [{ points: 50 }, { points: 5 }]);
    expect(await reconcile.reconcile(true)).toMatchObject({ differing: 1, repaired: 1 });
    expect(await standing(wrong)).toEqual({ lead_score: 55, tier: 'hot' });
    const [fact] = await database.query<{ payload: unknown }>("SELECT payload FROM outbox WHERE company_id = ? AND name = 'lead.scored' ORDER BY id DESC LIMIT 1", [company]);
    const payload: unknown = typeof fact!.payload === 'string' ? JSON.parse(fact!.payload) : fact!.payload;
    expect(payload).toEqual({ leadId: wrong, score: 55, previousScore: 0, tier: 'hot', previousTier: 'cold' });
    expect(await reconcile.reconcile(false)).toMatchObject({ differing: 0 });
    expect(await told()).toMatchObject({ status: 'ok' });
  });

  it('follow the thresholds a company chose', async () => {
    await database.query('INSERT INTO scoring_settings (company_id, warm, hot) VALUES (?, 5, 10)', [company]);
    await lead(10, 'cold', [{ points: 10 }]);
    expect(await reconcile.reconcile(false)).toMatchObject({ differing: 1, examples: [{ rightTier: 'hot' }] });
  });
});
