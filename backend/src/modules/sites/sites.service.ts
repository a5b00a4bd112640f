import { Injectable } from '@nestjs/common';
import type { Principal } from '../../platform/auth/principal.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import type { SiteCheckDto, SiteDto } from './dto/site.dto.js';
import { KnownSites } from './known-sites.js';
import { readOrigins, type SiteRow } from './site-row.js';
import { siteNotFound } from './sites.errors.js';
import { SitesRepository } from './sites.repository.js';

/** The connected sites of a company. */
@Injectable()
export class SitesService {
  constructor(
    private readonly db: Database,
    private readonly sites: SitesRepository,
    private readonly known: KnownSites,
    private readonly clock: Clock,
  ) {}

  /** All sites, newest first, disconnected ones too. */
  async list(companyId: number): Promise<SiteDto[]> {
    return (await this.sites.list(companyId)).map(toDto);
  }

  /** Ends the connection at once: tokens, descriptors and pages of the site are no longer believed. */
  async disconnect(companyId: number, id: number): Promise<void> {
    const publicId = await this.db.transaction((tx) => this.sites.disconnect(tx, companyId, id));
    if (!publicId) throw siteNotFound();
    this.known.forget(publicId);
  }

  /** What a site needs to see that its connection works. The token was verified before. */
  async check(who: Principal): Promise<SiteCheckDto> {
    const site = await this.known.find(who.id);
    if (!site) throw siteNotFound();
    const now = this.clock.now();
    await this.sites.seen(site.companyId, site.id, now);
    return { ok: true, now: now.toISOString(), company: { id: site.companyId, name: site.companyName }, site: { id: site.publicId, name: site.name } };
  }
}

function toDto(row: SiteRow): SiteDto {
  return {
    ...row,
    origins: readOrigins(row.origins),
    last_seen_at: row.last_seen_at?.toISOString() ?? null,
    created_at: row.created_at.toISOString(),
  };
}
