import { Injectable } from '@nestjs/common';
import { readDisallowed } from '../../domain/spam/is-disallowed.js';
import { BriefMemory } from '../../platform/auth/brief-memory.js';
import { Clock } from '../../platform/clock/clock.js';
import { Crypto } from '../../platform/crypto/crypto.js';
import { log } from '../../platform/logger/logger.js';
import { SpamSettingsRepository } from './spam-settings.repository.js';

/** How one site keeps spam out. */
export interface SpamSettings {
  /** Words no answer may hold, lower case. */
  disallowed: string[];
  turnstile: { siteKey: string; secret: string } | null;
}

const NONE: SpamSettings = { disallowed: [], turnstile: null };
const PURPOSE = 'turnstile-secret';

/** What companies chose against spam. On the hot path it costs one query a minute and site. */
@Injectable()
export class SpamSettingsService {
  private readonly known = new BriefMemory<Promise<SpamSettings>>(2_000, 60_000);

  constructor(private readonly settings: SpamSettingsRepository, private readonly crypto: Crypto, private readonly clock: Clock) {}

  /** May be a minute old. A database that does not answer costs no submission: then nothing is disallowed. */
  of(companyId: number, siteId: number): Promise<SpamSettings> {
    const key = `${companyId} ${siteId}`;
    let found = this.known.get(key);
    if (!found) {
      found = this.read(companyId, siteId).catch((error: unknown) => {
        log.warn({ err: error }, 'the settings against spam could not be read');
        this.known.forget(key);
        return NONE;
      });
      this.known.set(key, found);
    }
    return found;
  }

  /** The list of a site, as it stands in WordPress. */
  async setDisallowed(companyId: number, siteId: number, list: string): Promise<void> {
    await this.settings.setDisallowed(companyId, siteId, list, this.clock.now());
    this.known.forget(`${companyId} ${siteId}`);
  }

  /** What wp-admin shows; the secret stays inside. */
  async shown(companyId: number): Promise<{ siteKey: string; hasSecret: boolean }> {
    const [row] = await this.settings.of(companyId, 0);
    return { siteKey: row?.turnstileSiteKey ?? '', hasSecret: row?.turnstileSecret != null };
  }

  /** @param secret undefined keeps what is there, empty takes it away */
  async setTurnstile(companyId: number, siteKey: string, secret: string | undefined): Promise<void> {
    const sealed = secret === undefined ? undefined : secret === '' ? null : this.crypto.seal(PURPOSE, Buffer.from(secret));
    await this.settings.setTurnstile(companyId, siteKey, sealed, this.clock.now());
    this.known.forget((key) => key.startsWith(`${companyId} `));
  }

  private async read(companyId: number, siteId: number): Promise<SpamSettings> {
    const rows = await this.settings.of(companyId, siteId);
    const company = rows.find((row) => row.siteId === 0);
    const secret = company?.turnstileSecret ? this.crypto.open(PURPOSE, company.turnstileSecret).toString() : '';
    return {
      disallowed: readDisallowed(rows.map((row) => row.disallowed ?? '').join('\n')),
      turnstile: company?.turnstileSiteKey && secret ? { siteKey: company.turnstileSiteKey, secret } : null,
    };
  }
}
