import 'reflect-metadata';
import { Global, Injectable, Module, type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { getQueueToken } from '@nestjs/bull';
import type { Queue } from 'bull';
import { eventually, startProduct } from '../../../test/support/test-app.js';
import { AccountDirectory } from '../auth/account-directory.js';
import { SiteDirectory } from '../auth/site-directory.js';
import { TeamDirectory } from '../auth/team-directory.js';
import { loadConfig } from '../config/load-config.js';
import { Database, type Tx } from '../database/database.js';
import { PlatformModule } from '../platform.module.js';
import { factsQueue } from '../queue/queues.js';
import { DeadLetters } from './dead-letters.js';
import { Dispatcher } from './dispatcher.js';
import { Events } from './events.js';
import type { Fact } from './fact.js';
import { FactSweeps } from './fact-sweeps.js';
import { HandlersInUse } from './handlers-in-use.js';
import { OnFact } from './on-fact.js';
import { Relay, type Delivery } from './relay.js';

const company = 4711;
const name = 'lead.captured';

/** Writes one row for each fact; fails on the leads it was told to fear. */
@Injectable()
class Recorder {
  poisoned = new Set<number>();
  batches: number[] = [];

  @OnFact(name)
  async record(facts: Fact<typeof name>[], tx: Tx): Promise<void> {
    this.batches.push(facts.length);
    for (const fact of facts) {
      if (this.poisoned.has(fact.payload.leadId)) throw new Error(`Lead ${fact.payload.leadId} is poison`);
      await tx.query('INSERT INTO delivery_effects (lead_id) VALUES (?)', [fact.payload.leadId]);
    }
  }
}

/** The platform alone: nobody calls it, so nobody need be known. */
@Global()
@Module({
  providers: [
    { provide: AccountDirectory, useValue: { user: () => null, apiKey: () => null } },
    { provide: SiteDirectory, useValue: { find: () => null, isKnownOrigin: () => false } },
    { provide: TeamDirectory, useValue: { userOf: () => null } },
  ],
  exports: [AccountDirectory, SiteDirectory, TeamDirectory],
})
class NobodyModule {}

@Module({})
class RecorderModule {}

describe('delivery of facts', () => {
  let app: INestApplicationContext;
  let database: Database;
  let recorder: Recorder;
  const effects = async (): Promise<number[]> =>
    (await database.query<{ lead_id: number }>('SELECT lead_id FROM delivery_effects ORDER BY lead_id')).map((row) => row.lead_id);
  const publish = (...leadIds: number[]): Promise<void> => database.transaction((tx) =>
    app.get(Events).publishAll(tx, leadIds.map((leadId) => ({ name, companyId: company, payload: { leadId, submissionId: null, isNew: true } }))));
  const queue = (): Queue<Delivery> => app.get(getQueueToken(factsQueue), { strict: false });
  const sweeps = (): FactSweeps => app.get(FactSweeps, { strict: false });
  /** Makes relayed facts look old enough for the sweep. */
  const age = (): Promise<unknown> => database.query('UPDATE outbox SET relayed_at = relayed_at - INTERVAL 10 MINUTE WHERE state = 1');

  beforeAll(async () => {
    await (await startProduct()).close();
    app = await NestFactory.createApplicationContext(
      { module: RecorderModule, imports: [NobodyModule, PlatformModule.with(loadConfig(process.env), [name])], providers: [Recorder] }, { logger: false, abortOnError: false });
    database = app.get(Database);
    recorder = app.get(Recorder, { strict: false });
    await database.query('CREATE TABLE delivery_effects (id BIGINT AUTO_INCREMENT PRIMARY KEY, lead_id BIGINT NOT NULL)');
    app.get(Dispatcher).start();
  });

  beforeEach(async () => {
    recorder.poisoned.clear();
    recorder.batches = [];
    for (const table of ['delivery_effects', 'outbox', 'handled_events', 'fact_attempts', 'dead_letters']) await database.query(`DELETE FROM ${table}`);
    await queue().empty();
  });

  afterAll(async () => {
    await app.get(Dispatcher).stop();
    await app.close();
  });

  it('hands committed facts to the handler in one batch', async () => {
    await publish(1, 2, 3);
    expect(await app.get(Relay).drain()).toBe(3);
    await eventually(effects, (leads) => leads.length === 3);
    expect(recorder.batches).toEqual([3]);
  });

  it('hands over nothing that was rolled back', async () => {
    await expect(database.transaction(async (tx) => {
      await app.get(Events).publish(tx, name, company, { leadId: 9, submissionId: null, isNew: true });
      throw new Error('no');
    })).rejects.toThrow('no');
    expect(await app.get(Relay).drain()).toBe(0);
  });

  it('changes nothing when a fact is delivered again, also at the same time', async () => {
    await publish(1, 2);
    await app.get(Relay).drain();
    await eventually(effects, (leads) => leads.length === 2);
    const ids = (await database.query<{ id: number }>('SELECT id FROM outbox')).map((row) => row.id);
    const again = { handler: 'Recorder.record', ids, isCareful: false };
    await Promise.all([1, 2, 3, 4].map(() => app.get(Dispatcher).deliver(again)));
    expect(await effects()).toEqual([1, 2]);
  });

  it('finishes the good ones of a batch and parks the poisoned one after three tries, with its reason', async () => {
    const leads = Array.from({ length: 40 }, (_, index) => index + 1);
    recorder.poisoned.add(17);
    await publish(...leads);
    await app.get(Relay).drain();
    await eventually(effects, (done) => done.length === 39);
    for (let round = 0; round < 2; round++) {
      await database.query('UPDATE fact_attempts SET next_at = UTC_TIMESTAMP(3) - INTERVAL 1 SECOND');
      await age();
      await sweeps().redeliver();
      await eventually(() => queue().getJobCounts(), ({ waiting, active }) => waiting + active === 0);
    }
    const [letter] = await app.get(DeadLetters).list(company);
    expect(letter).toMatchObject({ name, handler: 'Recorder.record', reason: 'Lead 17 is poison' });
    expect(await effects()).toEqual(leads.filter((lead) => lead !== 17));
  });

  it('sends a parked fact on its way again when a person asks', async () => {
    recorder.poisoned.add(5);
    await publish(5);
    const [{ id }] = await database.query<{ id: number }>('SELECT id FROM outbox') as [{ id: number }];
    await app.get(DeadLetters).park({ id, companyId: company, name }, 'Recorder.record', 'test');
    recorder.poisoned.clear();
    const [letter] = await app.get(DeadLetters).list(company);
    expect(await app.get(DeadLetters).release(company + 1, letter!.id)).toBe(false);
    expect(await app.get(DeadLetters).release(company, letter!.id)).toBe(true);
    await sweeps().redeliver();
    await eventually(effects, (leads) => leads.includes(5));
  });

  it('rebuilds from MySQL what a flushed Redis forgot', async () => {
    await queue().pause();
    await publish(1, 2, 3);
    await app.get(Relay).drain();
    await queue().empty();
    await queue().resume();
    expect(await effects()).toEqual([]);
    await age();
    await sweeps().redeliver();
    await eventually(effects, (leads) => leads.length === 3);
  });

  it('parks a fact that follows from more than ten others', async () => {
    await database.transaction((tx) => app.get(Events).publish(tx, name, company, { leadId: 1, submissionId: null, isNew: true },
      { id: 1, name, companyId: company, occurredAt: new Date(), causedBy: null, depth: 10, payload: { leadId: 1, submissionId: null, isNew: true } }));
    await app.get(Relay).drain();
    expect((await app.get(DeadLetters).list(company))[0]?.reason).toMatch(/loop/);
  });

  it('parks a fact that kills its worker without a word, and runs it no third time', async () => {
    await publish(8);
    const [{ id }] = await database.query<{ id: number }>('SELECT id FROM outbox') as [{ id: number }];
    await app.get(DeadLetters).begin(id, 'Recorder.record');
    await app.get(DeadLetters).begin(id, 'Recorder.record');
    await app.get(Dispatcher).deliver({ handler: 'Recorder.record', ids: [id], isCareful: true });
    expect(await effects()).toEqual([]);
    expect((await app.get(DeadLetters).list(company))[0]?.reason).toMatch(/died/);
  });

  it('settles what every handler has finished', async () => {
    await publish(1);
    await app.get(Relay).drain();
    await eventually(effects, (leads) => leads.length === 1);
    await sweeps().settle();
    expect(await database.query('SELECT state FROM outbox')).toEqual([{ state: 2 }]);
  });

  describe('while another version works beside this one', () => {
    const states = async (): Promise<number[]> => (await database.query<{ state: number }>('SELECT state FROM outbox ORDER BY id')).map((row) => row.state);
    const announced = (handler: string, factName: string, minutesAgo: number): Promise<unknown> => database.query(
      `INSERT INTO fact_handlers (handler, fact_name, first_seen_at, after_fact_id, seen_at)
       VALUES (?, ?, UTC_TIMESTAMP(3), (SELECT COALESCE(MAX(id), 0) FROM outbox), UTC_TIMESTAMP(3) - INTERVAL ? MINUTE)`, [handler, factName, minutesAgo]);
    const stranger = { name: 'lead.tagged', companyId: company, payload: { leadId: 1, tag: 'x' } } as const;

    beforeEach(async () => {
      await database.query('DELETE FROM fact_handlers');
      await app.get(HandlersInUse).look();
    });

    it('leaves open what the other has a handler for, until that one is done', async () => {
      await announced('Newer.handler', name, 0);
      await publish(1);
      await app.get(Relay).drain();
      await eventually(effects, (leads) => leads.length === 1);
      await sweeps().settle();
      expect(await states()).toEqual([1]);
      await database.query("INSERT INTO handled_events (event_id, handler) SELECT id, 'Newer.handler' FROM outbox");
      await sweeps().settle();
      expect(await states()).toEqual([2]);
    });

    it('writes and relays for the other what nobody here waits for', async () => {
      await announced('Newer.handler', 'lead.tagged', 0);
      await app.get(HandlersInUse).look();
      await database.transaction((tx) => app.get(Events).publishAll(tx, [stranger]));
      expect(await states()).toEqual([0]);
      await app.get(Relay).drain();
      expect(await states()).toEqual([1]);
    });

    it('reopens what was settled before this process heard of the other', async () => {
      await database.transaction((tx) => app.get(Events).publishAll(tx, [stranger]));
      await announced('Newer.handler', 'lead.tagged', 0);
      await database.transaction((tx) => app.get(Events).publishAll(tx, [stranger]));
      expect(await states()).toEqual([2, 2]);
      await app.get(HandlersInUse).catchUp();
      expect(await states()).toEqual([2, 1]);
    });

    it('forgets a handler that no worker has announced for an hour', async () => {
      await announced('Older.handler', name, 61);
      await publish(1);
      await app.get(Relay).drain();
      await eventually(effects, (leads) => leads.length === 1);
      await sweeps().settle();
      expect(await states()).toEqual([2]);
    });

    it('announces its own handlers for the others', async () => {
      await app.get(HandlersInUse).announce();
      await app.get(HandlersInUse).announce();
      expect(await database.query('SELECT handler, fact_name FROM fact_handlers')).toEqual([{ handler: 'Recorder.record', fact_name: name }]);
    });
  });
});
