import { Injectable } from '@nestjs/common';
import type { Principal } from '../../../platform/auth/principal.js';
import { Clock } from '../../../platform/clock/clock.js';
import { AppError } from '../../../platform/http/app-error.js';
import type { LeadView, LeadViewChange, NewLeadView } from './lead-views.dto.js';
import { LeadViewsRepository, type StoredView } from './lead-views.repository.js';

/** No view of the caller's own has that id; one that others share is answered the same. */
const viewNotFound = () => new AppError('not-found', 'lead-view-not-found', 'There is no such view among yours.');

const MOST = 100;

/** Views of the list that people keep for themselves or share. What a view names never widens what somebody may see. */
@Injectable()
export class LeadViewsService {
  constructor(private readonly views: LeadViewsRepository, private readonly clock: Clock) {}

  async list(who: Principal): Promise<LeadView[]> {
    return (await this.views.seenBy(who.companyId, who.userId ?? 0)).map((view) => toView(view, who));
  }

  /** @throws AppError lead-views-full */
  async add(who: Principal, { name, is_shared, settings }: NewLeadView): Promise<LeadView> {
    const userId = who.userId ?? 0;
    if (await this.views.ownCount(who.companyId, userId) >= MOST) throw new AppError('conflict', 'lead-views-full', `You keep ${MOST} views already. Delete one first.`);
    const id = await this.views.add(who.companyId, userId, { name: name.trim(), isShared: is_shared ?? false, settings });
    return this.own(who, id);
  }

  async change(who: Principal, id: number, change: LeadViewChange): Promise<LeadView> {
    const before = await this.own(who, id);
    await this.views.change(who.companyId, who.userId ?? 0, id, {
      name: change.name?.trim() ?? before.name, isShared: change.is_shared ?? before.is_shared, settings: change.settings ?? before.settings,
    });
    return this.own(who, id);
  }

  async remove(who: Principal, id: number): Promise<void> {
    if (!await this.views.setDeleted(who.companyId, who.userId ?? 0, id, this.clock.now())) throw viewNotFound();
  }

  /** Brings a deleted view back; one that is there stays as it is. */
  async restore(who: Principal, id: number): Promise<LeadView> {
    await this.views.setDeleted(who.companyId, who.userId ?? 0, id, null);
    return this.own(who, id);
  }

  private async own(who: Principal, id: number): Promise<LeadView> {
    const view = await this.views.own(who.companyId, who.userId ?? 0, id);
    if (!view) throw viewNotFound();
    return toView(view, who);
  }
}

function toView({ id, userId, name, isShared, settings }: StoredView, who: Principal): LeadView {
  const read = (typeof settings === 'string' ? JSON.parse(settings) : settings) as Record<string, unknown>;
  return { id, name, is_shared: Boolean(isShared), is_mine: userId === (who.userId ?? 0), settings: read };
}
