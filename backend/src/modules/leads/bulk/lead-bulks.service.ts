import { Injectable } from '@nestjs/common';
import { leadScopeOf } from '../../../domain/access/lead-scope.js';
import type { Principal } from '../../../platform/auth/principal.js';
import { Database, type Tx } from '../../../platform/database/database.js';
import { AppError } from '../../../platform/http/app-error.js';
import { leadStatuses } from '../lead.js';
import { ownerFixed } from '../leads.errors.js';
import { LeadListRepository } from '../list/lead-list.repository.js';
import { LeadListService } from '../list/lead-list.service.js';
import { LeadsService } from '../leads.service.js';
import type { LeadBulk, NewLeadBulk } from './lead-bulk.dto.js';
import { LeadBulksRepository, type StoredBulk } from './lead-bulks.repository.js';

const notFound = () => new AppError('not-found', 'lead-bulk-not-found', 'There is no such work on leads.');
const wrong = (message: string) => new AppError('invalid', 'lead-bulk-invalid', message);

/** Orders work on many leads and tells how far it is; the worker does it. */
@Injectable()
export class LeadBulksService {
  constructor(
    private readonly database: Database,
    private readonly bulks: LeadBulksRepository,
    private readonly listed: LeadListRepository,
    private readonly list: LeadListService,
    private readonly leads: LeadsService,
  ) {}

  /**
   * Takes the order down. Leads the caller may not see are passed over.
   * @throws AppError lead-bulk-invalid, owner-unknown, owner-not-yours-to-change, custom-filter-invalid
   */
  async order(tx: Tx, who: Principal, wanted: NewLeadBulk): Promise<LeadBulk> {
    const scope = leadScopeOf(who);
    if ((wanted.ids === undefined) === (wanted.filter === undefined)) throw wrong('Name either ids or a filter.');
    const value = await this.checkedValue(who, wanted);
    if (wanted.filter) await this.list.know(scope, who.userId, wanted.filter);
    const ids = wanted.ids ? [...new Set(wanted.ids)].sort((a, b) => a - b) : null;
    const id = await this.bulks.add(tx, who.companyId, {
      userId: who.userId, ownerScope: scope.ownerId, action: wanted.action, value, ids, filters: wanted.filter ?? null, total: ids?.length ?? null,
      upTo: await this.listed.highestId(),
    });
    return toDto((await this.bulks.find(who.companyId, id, tx))!);
  }

  /** @throws AppError lead-bulk-not-found */
  async get(who: Principal, id: number): Promise<LeadBulk> {
    const bulk = await this.bulks.find(who.companyId, id);
    if (!bulk || !isOwn(bulk, who)) throw notFound();
    return toDto(bulk);
  }

  /** Orders that it be taken back; a second time changes nothing. @throws AppError lead-bulk-not-found, lead-bulk-under-way */
  async undo(who: Principal, id: number): Promise<LeadBulk> {
    return this.database.transaction(async (tx) => {
      const bulk = await this.bulks.find(who.companyId, id, tx);
      if (!bulk || !isOwn(bulk, who)) throw notFound();
      if (bulk.state === 'waiting' || bulk.state === 'running') throw new AppError('conflict', 'lead-bulk-under-way', 'This is still under way. Undo it when it is done.');
      if (bulk.state === 'done' || bulk.state === 'failed') {
        await this.bulks.progress(tx, who.companyId, id, { ...bulk, state: 'undoing', total: bulk.changed, done: 0, place: 0 });
      }
      return toDto((await this.bulks.find(who.companyId, id, tx))!);
    });
  }

  private async checkedValue(who: Principal, { action, value = '' }: NewLeadBulk): Promise<string> {
    const text = value.trim();
    const scope = leadScopeOf(who);
    if (action === 'delete' && scope.ownerId !== null) throw new AppError('forbidden', 'capability-missing', 'Deleting leads needs the capability dmat_manage_campaigns.');
    if (action === 'delete') return '';
    if (action === 'status' && !leadStatuses.some((status) => status === text)) throw wrong(`The status must be one of ${leadStatuses.join(', ')}.`);
    if ((action === 'tag' || action === 'untag') && (text === '' || text.includes(','))) throw wrong('A tag is a word or more, without a comma.');
    if (action !== 'owner') return text;
    if (scope.ownerId !== null) throw ownerFixed();
    if (!/^([1-9]\d{0,14})?$/.test(text)) throw wrong('The owner must be the number of somebody of the team, or empty.');
    if (text !== '') await this.leads.refuseWrongOwner(scope, null, Number(text));
    return text;
  }
}

/** Who ordered it, or, without a user, a machine of the company; managers see all. */
function isOwn(bulk: StoredBulk, who: Principal): boolean {
  return who.caps.has('dmat_manage_campaigns') || bulk.userId === who.userId;
}

function toDto({ id, action, value, state, total, done, changed, failure }: StoredBulk): LeadBulk {
  return { id, action, value, state, total, done, changed, failure };
}
