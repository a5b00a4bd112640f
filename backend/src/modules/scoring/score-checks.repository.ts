import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';

/** One comparison of all scores with their ledger. */
export interface ScoreCheck {
  at: Date;
  /** Leads that were looked at. */
  leads: number;
  /** Leads whose score or tier was not what their rows say. */
  differing: number;
  /** Of these, set right. */
  repaired: number;
}

/** What the comparisons found, over all companies of the installation. */
@Injectable()
export class ScoreChecksRepository {
  constructor(private readonly database: Database) {}

  async add({ at, leads, differing, repaired }: ScoreCheck): Promise<void> {
    await this.database.query('INSERT INTO score_checks (at, leads, differing, repaired) VALUES (?)', [[at, leads, differing, repaired]]);
    await this.database.query('DELETE FROM score_checks WHERE at < ? - INTERVAL 1 YEAR', [at]);
  }

  /** The newest, or null before the first. */
  async last(): Promise<ScoreCheck | null> {
    const [row] = await this.database.query<ScoreCheck>('SELECT at, leads, differing, repaired FROM score_checks ORDER BY id DESC LIMIT 1');
    return row ?? null;
  }
}
