import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';

/** A row of settings; site 0 stands for the whole company. */
export interface SpamSettingsRow {
  siteId: number;
  disallowed: string | null;
  turnstileSiteKey: string;
  turnstileSecret: Buffer | null;
}

/** SQL over how companies keep spam out. */
@Injectable()
export class SpamSettingsRepository {
  constructor(private readonly database: Database) {}

  of(companyId: number, siteId: number): Promise<SpamSettingsRow[]> {
    return this.database.query<SpamSettingsRow>(
      `SELECT site_id AS siteId, disallowed, turnstile_site_key AS turnstileSiteKey, turnstile_secret AS turnstileSecret
       FROM spam_settings WHERE company_id = ? AND site_id IN (0, ?)`, [companyId, siteId]);
  }

  async setDisallowed(companyId: number, siteId: number, list: string, now: Date): Promise<void> {
    await this.database.query(
      `INSERT INTO spam_settings (company_id, site_id, disallowed, updated_at) VALUES (?, ?, ?, ?)
       ON DUPLICATE KEY UPDATE disallowed = VALUES(disallowed), updated_at = VALUES(updated_at)`, [companyId, siteId, list, now]);
  }

  /** @param secret undefined: the one that is kept stays */
  async setTurnstile(companyId: number, siteKey: string, secret: Buffer | null | undefined, now: Date): Promise<void> {
    await this.database.query(
      `INSERT INTO spam_settings (company_id, site_id, turnstile_site_key, turnstile_secret, updated_at) VALUES (?, 0, ?, ?, ?)
       ON DUPLICATE KEY UPDATE turnstile_site_key = VALUES(turnstile_site_key)${secret === undefined ? '' : ', turnstile_secret = VALUES(turnstile_secret)'},
         updated_at = VALUES(updated_at)`, [companyId, siteKey, secret ?? null, now]);
  }
}
