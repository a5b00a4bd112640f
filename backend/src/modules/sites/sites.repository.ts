import { Injectable } from '@nestjs/common';
import type { ResultSetHeader } from 'mysql2';
import { Database, type Tx } from '../../platform/database/database.js';
import { readOrigins, type ActiveSiteRow, type NewSite, type SiteRow } from './site-row.js';

const SHOWN = `id, public_id, name, url, origins, timezone, locale, wp_version, plugin_version, status, last_seen_at, created_at`;

/** The table of connected sites. */
@Injectable()
export class SitesRepository {
  constructor(private readonly db: Database) {}

  list(companyId: number): Promise<SiteRow[]> {
    return this.db.query<SiteRow>(`SELECT ${SHOWN} FROM sites WHERE company_id = ? ORDER BY id DESC LIMIT 500`, [companyId]);
  }

  /** The one read without a company: it is how the company is found. */
  async findActive(publicId: string): Promise<ActiveSiteRow | null> {
    const rows = await this.db.query<ActiveSiteRow>(
      `SELECT id, company_id, public_id, name, url, timezone, locale, origins, secret_sealed
       FROM sites WHERE public_id = ? AND status = 'active'`,
      [publicId],
    );
    return rows[0] ?? null;
  }

  /** Secrets the site had before, newest first: good for the forms of cached pages and nothing else. */
  async formerSecrets(siteId: number): Promise<Buffer[]> {
    const rows = await this.db.query<{ secret_sealed: Buffer }>(
      'SELECT secret_sealed FROM former_site_secrets WHERE site_id = ? ORDER BY id DESC LIMIT 5', [siteId]);
    return rows.map((row) => row.secret_sealed);
  }

  /** The origins of all active sites of all companies, for CORS. */
  async activeOrigins(): Promise<{ companyId: number; origins: string[] }[]> {
    const rows = await this.db.query<{ company_id: number; origins: string[] | string }>(`SELECT company_id, origins FROM sites WHERE status = 'active'`);
    return rows.map((row) => ({ companyId: row.company_id, origins: readOrigins(row.origins) }));
  }

  /** Adds the site; one that was connected from the same address before keeps its row, its id and so its history. */
  async connect(tx: Tx, companyId: number, site: NewSite): Promise<{ id: number; publicId: string }> {
    await this.keepFormerSecret(tx, companyId, 'url = ?', site.url);
    await tx.query(
      `INSERT INTO sites (company_id, public_id, name, url, origins, secret_sealed, timezone, locale, wp_version, plugin_version, status, last_seen_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'active', ?)
       ON DUPLICATE KEY UPDATE name = VALUES(name), origins = VALUES(origins), secret_sealed = VALUES(secret_sealed),
         timezone = VALUES(timezone), locale = VALUES(locale), wp_version = VALUES(wp_version),
         plugin_version = VALUES(plugin_version), status = 'active', last_seen_at = VALUES(last_seen_at)`,
      [companyId, site.publicId, site.name, site.url, JSON.stringify(site.origins), site.secretSealed, site.timezone, site.locale,
        site.wpVersion, site.pluginVersion, site.seenAt],
    );
    const [row] = (await tx.query('SELECT id, public_id FROM sites WHERE company_id = ? AND url = ?', [companyId, site.url])) as { id: number; public_id: string }[];
    return { id: Number(row!.id), publicId: row!.public_id };
  }

  /** Forgets the secret, so that nothing the site signed is believed any more. @returns its public id, or null */
  async disconnect(tx: Tx, companyId: number, id: number): Promise<string | null> {
    await this.keepFormerSecret(tx, companyId, 'id = ?', id);
    const done = (await tx.query(
      `UPDATE sites SET status = 'disconnected', secret_sealed = NULL WHERE company_id = ? AND id = ? AND status = 'active'`,
      [companyId, id],
    )) as ResultSetHeader;
    if (done.affectedRows === 0) return null;
    const [row] = (await tx.query('SELECT public_id FROM sites WHERE company_id = ? AND id = ?', [companyId, id])) as { public_id: string }[];
    return row?.public_id ?? null;
  }

  private async keepFormerSecret(tx: Tx, companyId: number, which: 'url = ?' | 'id = ?', value: string | number): Promise<void> {
    await tx.query(
      `INSERT INTO former_site_secrets (company_id, site_id, secret_sealed)
       SELECT company_id, id, secret_sealed FROM sites WHERE company_id = ? AND ${which} AND secret_sealed IS NOT NULL`, [companyId, value]);
  }

  async seen(companyId: number, id: number, at: Date): Promise<void> {
    await this.db.query('UPDATE sites SET last_seen_at = ? WHERE company_id = ? AND id = ?', [at, companyId, id]);
  }
}
