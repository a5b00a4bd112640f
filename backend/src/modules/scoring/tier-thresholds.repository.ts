import { Injectable } from '@nestjs/common';
import type { TierThresholds } from '@dmat/shared/scoring/tiers';
import { Database } from '../../platform/database/database.js';

/** Where the tiers begin, for companies that chose. */
@Injectable()
export class TierThresholdsRepository {
  constructor(private readonly database: Database) {}

  async find(companyId: number): Promise<TierThresholds | null> {
    const [row] = await this.database.query<{ warm: number; hot: number }>('SELECT warm, hot FROM scoring_settings WHERE company_id = ?', [companyId]);
    return row ?? null;
  }

  async set(companyId: number, { warm, hot }: TierThresholds): Promise<void> {
    await this.database.query(
      'INSERT INTO scoring_settings (company_id, warm, hot) VALUES (?, ?, ?) ON DUPLICATE KEY UPDATE warm = VALUES(warm), hot = VALUES(hot)',
      [companyId, warm, hot]);
  }
}
