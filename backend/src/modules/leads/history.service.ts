import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import type { Tx } from '../../platform/database/database.js';
import { ActivitiesRepository } from './activities.repository.js';

/** What the team does to a lead. None of it counts as a sign of life or earns points. */
export type TeamDeed =
  | 'tag_added' | 'tag_removed' | 'status_changed' | 'stage_changed' | 'owner_changed' | 'profile_changed' | 'note_added' | 'note_deleted'
  | 'task_added' | 'task_done' | 'task_reopened' | 'task_deleted' | 'file_added' | 'file_deleted' | 'merged' | 'unmerged' | 'imported' | 'deleted' | 'restored'
  | 'tier_changed';

/** One thing that was done to a lead. */
export interface Deed {
  leadId: number;
  kind: TeamDeed;
  title: string;
  detail?: string | null;
  subjectId?: number | null;
}

/** Writes on the timeline what people of the team did, with their names. */
@Injectable()
export class HistoryService {
  constructor(private readonly activities: ActivitiesRepository, private readonly clock: Clock) {}

  /** In the transaction of the deed itself, any number in one statement. `by` is null for what the product did. */
  async note(tx: Tx, companyId: number, deeds: readonly Deed[], by: string | null): Promise<void> {
    const occurredAt = this.clock.now();
    await this.activities.insert(tx, deeds.map((deed) => ({ ...deed, companyId, actor: by?.slice(0, 255) ?? null, occurredAt })));
  }
}
