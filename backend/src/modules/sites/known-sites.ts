import { Injectable } from '@nestjs/common';
import { BriefMemory } from '../../platform/auth/brief-memory.js';
import { CompanyDirectory, type OpenCompany } from '../../platform/auth/company-directory.js';
import { SiteDirectory, type KnownSite, type SiteKeyPurpose } from '../../platform/auth/site-directory.js';
import { Crypto, deriveKey } from '../../platform/crypto/crypto.js';
import { isSiteId } from './site-id.js';
import { readOrigins, type ActiveSiteRow } from './site-row.js';
import { SitesRepository } from './sites.repository.js';

/** How old an answer may get, in milliseconds: another process may have disconnected the site meanwhile. */
const LIFETIME_MS = 30_000;
/** How soon an unknown origin may be looked for again: a site paired a moment ago by another process must get in. */
const RETRY_MS = 1_000;

/** Answers for active sites from memory, and asks the table at most twice a minute for each. */
@Injectable()
export class KnownSites extends SiteDirectory {
  private readonly sites = new BriefMemory<KnownSite>(5_000, LIFETIME_MS);
  private origins = new Set<string>();
  private originsReadAt = -Infinity;
  private reading: Promise<void> | null = null;

  constructor(
    private readonly repository: SitesRepository,
    private readonly companies: CompanyDirectory,
    private readonly crypto: Crypto,
  ) {
    super();
  }

  async find(publicId: string): Promise<KnownSite | null> {
    const remembered = this.sites.get(publicId);
    if (remembered) return remembered;
    const row = isSiteId(publicId) ? await this.repository.findActive(publicId) : null;
    const company = row && (await this.companies.open([row.company_id])).get(row.company_id);
    if (!row || !company) return null;
    const site = this.toKnownSite(row, company, await this.repository.formerSecrets(row.id));
    this.sites.set(publicId, site);
    return site;
  }

  async isKnownOrigin(origin: string): Promise<boolean> {
    const age = performance.now() - this.originsReadAt;
    if (age > LIFETIME_MS || (age > RETRY_MS && !this.origins.has(origin))) await this.readOrigins();
    return this.origins.has(origin);
  }

  /** Call it after a site changed in this process. */
  forget(publicId: string): void {
    this.sites.forget(publicId);
    this.originsReadAt = -Infinity;
  }

  /** One read at a time; while the database is away the origins known so far go on being known. */
  private async readOrigins(): Promise<void> {
    this.reading ??= this.originsOfOpenCompanies()
      .then((origins) => { this.origins = origins; }, () => undefined)
      .finally(() => { this.originsReadAt = performance.now(); this.reading = null; });
    await this.reading;
  }

  private async originsOfOpenCompanies(): Promise<Set<string>> {
    const sites = await this.repository.activeOrigins();
    const companies = await this.companies.open([...new Set(sites.map((site) => site.companyId))]);
    return new Set(sites.filter((site) => companies.has(site.companyId)).flatMap((site) => site.origins));
  }

  private toKnownSite(row: ActiveSiteRow, company: OpenCompany, former: Buffer[]): KnownSite {
    const secret = this.crypto.open('site-secret', row.secret_sealed);
    const keys = new Map<SiteKeyPurpose, Buffer>();
    let descriptorKeys: Buffer[] | undefined;
    return {
      id: row.id, companyId: row.company_id, companyName: company.name, publicId: row.public_id, name: row.name, url: row.url,
      timezone: row.timezone, locale: row.locale,
      origins: readOrigins(row.origins),
      subKey: (purpose) => {
        let key = keys.get(purpose);
        if (!key) keys.set(purpose, (key = deriveKey(secret, purpose)));
        return key;
      },
      descriptorKeys: () => (descriptorKeys ??= [secret, ...former.map((sealed) => this.crypto.open('site-secret', sealed))]
        .map((known) => deriveKey(known, 'form-descriptor'))),
    };
  }
}
