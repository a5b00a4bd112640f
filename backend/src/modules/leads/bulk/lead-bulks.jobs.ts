import { Injectable } from '@nestjs/common';
import { TeamDirectory } from '../../../platform/auth/team-directory.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database, type Tx } from '../../../platform/database/database.js';
import { Events } from '../../../platform/events/events.js';
import type { NewFact } from '../../../platform/events/fact.js';
import { log } from '../../../platform/logger/logger.js';
import { Job } from '../../../platform/queue/job.js';
import { isWithin } from '../../../domain/access/lead-scope.js';
import type { KnownFilters } from '../list/lead-conditions.js';
import { LeadListRepository } from '../list/lead-list.repository.js';
import { LeadListService } from '../list/lead-list.service.js';
import { HistoryService } from '../history.service.js';
import { LeadsRepository } from '../leads.repository.js';
import { BulkEffectsRepository, type LeadBefore } from './bulk-effects.repository.js';
import { deedsOfBulk, deedsOfUndo } from './deeds-of-bulk.js';
import { LeadBulksRepository, type StoredBulk } from './lead-bulks.repository.js';

const PORTION = 500;
/** A run works so long before others get their turn, in milliseconds. */
const TURN_MS = 20_000;
const AT_ONCE = 5;
const UNDO_DAYS = 30;

/**
 * Does the work on many leads, a portion in each transaction: leads, what they were, facts and progress become durable
 * together, so that a worker that is killed goes on where it was.
 */
@Injectable()
export class LeadBulksJobs {
  constructor(
    private readonly database: Database,
    private readonly bulks: LeadBulksRepository,
    private readonly effects: BulkEffectsRepository,
    private readonly listed: LeadListRepository,
    private readonly list: LeadListService,
    private readonly leads: LeadsRepository,
    private readonly history: HistoryService,
    private readonly team: TeamDirectory,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  @Job('leads.bulk', { every: 500 })
  async work(): Promise<void> {
    const end = Date.now() + TURN_MS;
    for (let open = await this.bulks.open(AT_ONCE); open.length > 0 && Date.now() < end; open = await this.bulks.open(AT_ONCE)) {
      for (const bulk of open) await this.step(bulk).catch((error: unknown) => this.fail(bulk, error));
    }
  }

  /** Frees what was kept for undoing. */
  @Job('leads.forget-bulks', { every: 3_600_000 })
  async forget(): Promise<void> {
    await this.bulks.forget(new Date(this.clock.now().getTime() - UNDO_DAYS * 86_400_000));
  }

  private async step(seen: StoredBulk): Promise<void> {
    if (seen.state === 'undoing') return this.takeBack(seen);
    const scope = { companyId: seen.companyId, ownerId: seen.ownerScope };
    const filters = seen.filters && await this.list.know(scope, seen.userId, seen.filters);
    const total = seen.total ?? await this.listed.countAll(scope, filters!);
    const ids = filters ? await this.next(seen, filters) : seen.ids!.filter((id) => id > seen.place).slice(0, PORTION);
    const by = await this.nameOf(seen);
    await this.database.transaction(async (tx) => {
      const bulk = await this.bulks.find(seen.companyId, seen.id, tx);
      if (!bulk || bulk.place !== seen.place || (bulk.state !== 'waiting' && bulk.state !== 'running')) return;
      const leads = (await this.leads.lock(tx, bulk.companyId, ids)).filter((lead) => isWithin(scope, lead));
      const before = await this.effects.before(tx, bulk, leads);
      await this.effects.apply(tx, bulk, before.map((one) => one.leadId), this.clock.now());
      await this.bulks.remember(tx, bulk.companyId, bulk.id, before);
      await this.tell(tx, bulk, before, false, by);
      await this.bulks.progress(tx, bulk.companyId, bulk.id, {
        state: ids.length < PORTION ? 'done' : 'running', total: Math.max(total, bulk.done + ids.length),
        done: bulk.done + ids.length, changed: bulk.changed + before.length, place: ids.at(-1) ?? bulk.place,
      });
    });
  }

  private next(bulk: StoredBulk, filters: KnownFilters): Promise<number[]> {
    return this.listed.idsAfter({ companyId: bulk.companyId, ownerId: bulk.ownerScope }, filters, bulk.place, bulk.upTo, PORTION);
  }

  private async takeBack(seen: StoredBulk): Promise<void> {
    const by = await this.nameOf(seen);
    await this.database.transaction(async (tx) => {
      const bulk = await this.bulks.find(seen.companyId, seen.id, tx);
      if (!bulk || bulk.place !== seen.place || bulk.state !== 'undoing') return;
      const changes = await this.bulks.changesAfter(tx, bulk.companyId, bulk.id, bulk.place, PORTION);
      const reverted = new Set(await this.effects.revert(tx, bulk, changes, this.clock.now()));
      await this.tell(tx, bulk, changes.filter((one) => reverted.has(one.leadId)), true, by);
      await this.bulks.progress(tx, bulk.companyId, bulk.id, {
        ...bulk, state: changes.length < PORTION ? 'undone' : 'undoing', done: bulk.done + changes.length, place: changes.at(-1)?.leadId ?? bulk.place,
      });
    });
  }

  /** Facts, and lines on the timelines; a tag that says by whom is not noted a second time. */
  private async tell(tx: Tx, { companyId, action, value }: StoredBulk, changes: readonly LeadBefore[], isUndo: boolean, by: string | null): Promise<void> {
    const fields = { tag: 'tags', untag: 'tags', status: 'status', owner: 'assignedTo', delete: 'deletedAt' }[action];
    const facts = changes.map(({ leadId }): NewFact => {
      if (action === 'delete') return { name: isUndo ? 'lead.restored' : 'lead.deleted', companyId, payload: { leadId } };
      if (action === (isUndo ? 'untag' : 'tag')) return { name: 'lead.tagged', companyId, payload: { leadId, tag: value, by: by ?? '' } };
      return { name: 'lead.updated', companyId, payload: { leadId, fields: [fields] } };
    });
    await this.events.publishAll(tx, facts);
    await this.history.note(tx, companyId, (isUndo ? deedsOfUndo : deedsOfBulk)({ action, value }, changes), by);
  }

  /** Who ordered it; null for machines. */
  private async nameOf({ companyId, userId }: StoredBulk): Promise<string | null> {
    return userId === null ? null : (await this.team.names(companyId)).get(userId) ?? null;
  }

  /** What cannot be done (a custom field that was filtered by is gone, say) is set aside with its reason; a database that is away is tried again. */
  private async fail(bulk: StoredBulk, error: unknown): Promise<void> {
    log.error({ bulk: bulk.id, err: error }, 'work on many leads failed');
    if ((error as { kind?: string }).kind !== 'invalid') throw error;
    await this.database.transaction((tx) => this.bulks.progress(tx, bulk.companyId, bulk.id, { ...bulk, state: 'failed', failure: (error as Error).message.slice(0, 255) }));
  }
}
