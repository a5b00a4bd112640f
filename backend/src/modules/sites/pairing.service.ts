import { Injectable } from '@nestjs/common';
import { randomBytes } from 'node:crypto';
import { CompanyDirectory } from '../../platform/auth/company-directory.js';
import { Throttles, type Throttle } from '../../platform/auth/throttle.js';
import { Clock } from '../../platform/clock/clock.js';
import { Config } from '../../platform/config/config.js';
import { Crypto, hmac } from '../../platform/crypto/crypto.js';
import { Database } from '../../platform/database/database.js';
import type { PairSiteDto } from './dto/pair-site.dto.js';
import type { PairedSiteDto, PairingCodeDto } from './dto/paired-site.dto.js';
import { makePairingCode, PAIRING_CODE_LIFE_MS, readPairingCode, showPairingCode } from './pairing-code.js';
import { PairingRepository } from './pairing.repository.js';
import { KnownSites } from './known-sites.js';
import { makeSiteId } from './site-id.js';
import { pairingRefusals } from './sites.errors.js';
import { SitesRepository } from './sites.repository.js';

/** Connects WordPress sites: a one-time code from one side, a secret for both. */
@Injectable()
export class PairingService {
  private readonly attempts: Throttle;

  constructor(
    private readonly db: Database,
    private readonly codes: PairingRepository,
    private readonly sites: SitesRepository,
    private readonly known: KnownSites,
    private readonly companies: CompanyDirectory,
    private readonly crypto: Crypto,
    private readonly clock: Clock,
    private readonly config: Config,
    throttles: Throttles,
  ) {
    this.attempts = throttles.of({ name: 'pair', times: 20, seconds: 900 });
  }

  /** Makes a code for one site. The code is shown now and never again. */
  async makeCode(companyId: number, createdBy: string): Promise<PairingCodeDto> {
    const code = makePairingCode();
    const expiresAt = new Date(this.clock.now().getTime() + PAIRING_CODE_LIFE_MS);
    await this.codes.add(companyId, this.hash(code), createdBy, expiresAt);
    return { code: showPairingCode(code), expires_at: expiresAt.toISOString() };
  }

  /**
   * Trades a code for a connection. Guessing is throttled by address.
   * @throws AppError pairing-code-wrong, pairing-code-expired, pairing-code-used, too-many-attempts
   */
  async pair(request: PairSiteDto, ip: string): Promise<PairedSiteDto> {
    await this.attempts.take(ip);
    const code = readPairingCode(request.code);
    if (!code) throw pairingRefusals.wrong();
    const secret = randomBytes(32);
    const paired = await this.db.transaction(async (tx) => {
      const now = this.clock.now();
      const row = await this.codes.lock(tx, this.hash(code));
      const company = row && (await this.companies.open([row.company_id])).get(row.company_id);
      if (!row || !company) throw pairingRefusals.wrong();
      if (row.used_at) throw pairingRefusals.used();
      if (row.expires_at <= now) throw pairingRefusals.expired();
      const site = await this.sites.connect(tx, row.company_id, {
        publicId: makeSiteId(), name: request.name, url: request.url.replace(/\/+$/, ''), origins: [...new Set(request.origins)],
        secretSealed: this.crypto.seal('site-secret', secret), timezone: request.timezone, locale: request.locale,
        wpVersion: request.wp_version, pluginVersion: request.plugin_version, seenAt: now,
      });
      await this.codes.use(tx, row.company_id, row.id, site.id, now);
      return { publicId: site.publicId, company };
    });
    this.known.forget(paired.publicId);
    return { site_id: paired.publicId, secret: secret.toString('base64url'), company: paired.company, api_url: this.config.publicUrl };
  }

  /** Codes are kept a week after they ended, so that "used already" can still be said. */
  async forgetOldCodes(): Promise<number> {
    return this.codes.deleteExpired(new Date(this.clock.now().getTime() - 7 * 86_400_000));
  }

  private hash(code: string): Buffer {
    return hmac(this.crypto.subKey('pairing-code'), code);
  }
}
