import type { INestApplicationContext } from '@nestjs/common';
import { plantRow } from '../../../../test/support/plant-row.js';
import { startProduct } from '../../../../test/support/test-app.js';
import { Database } from '../../../platform/database/database.js';
import { HomeQuery } from './home.query.js';

const company = 8_201;
const handlers = ['WelcomeFlow.welcome', 'LinkVisitorFlow.link'];

describe('the figures of what was sent', () => {
  let product: INestApplicationContext;
  let database: Database;
  let home: HomeQuery;
  let number = 0;

  beforeAll(async () => {
    product = await startProduct();
    database = product.get(Database, { strict: false });
    home = product.get(HomeQuery, { strict: false });
  });
  beforeEach(async () => {
    for (const table of ['submissions', 'outbox', 'handled_events']) await database.query('DELETE FROM ??', [table]);
  });
  afterAll(() => product?.close());

  /** A stored submission whose fact has come so far. */
  const submission = async (state: 'new' | 'relayed' | 'settled' | 'forgotten', done: string[] = [], more: object = {}, of = company): Promise<void> => {
    const word = `s${++number}`;
    await plantRow(database, 'submissions', word, { company_id: of, ...more });
    if (state === 'forgotten') return;
    const id = await plantRow(database, 'outbox', word, {
      company_id: of, name: 'form.submitted', payload: '{}', state: ['new', 'relayed', 'settled'].indexOf(state),
    });
    for (const handler of done) await database.query('INSERT INTO handled_events (event_id, handler) VALUES (?)', [[id, handler]]);
  };

  it('call delivered what every handler has done, and not what was merely relayed', async () => {
    await submission('new');
    await submission('relayed');
    await submission('relayed', handlers.slice(0, 1));
    await submission('relayed', handlers);
    await submission('settled', handlers);
    await submission('forgotten');
    expect(await home.delivery(company, handlers)).toEqual({ stored: 6, spam: 0, waiting: 3 });
  });

  it('count marks of other handlers as nothing', async () => {
    await submission('relayed', ['Former.one', 'Former.two']);
    expect(await home.delivery(company, handlers)).toMatchObject({ stored: 1, waiting: 1 });
  });

  it('hold what looked like spam, and say how much of it', async () => {
    await submission('settled', handlers, { is_spam: 1, spam_reason: 'trap' });
    await submission('settled', handlers);
    expect(await home.delivery(company, handlers)).toEqual({ stored: 2, spam: 1, waiting: 0 });
  });

  it('are those of one company, and none of other facts', async () => {
    await submission('new', [], {}, company + 1);
    await plantRow(database, 'outbox', 'other', { company_id: company, name: 'lead.captured', payload: '{}', state: 0 });
    expect(await home.delivery(company, handlers)).toEqual({ stored: 0, spam: 0, waiting: 0 });
  });
});
