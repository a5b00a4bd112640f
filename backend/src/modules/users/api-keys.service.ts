import { Injectable } from '@nestjs/common';
import { randomInt } from 'node:crypto';
import { formatApiKey } from '../../platform/auth/api-key-text.js';
import type { Principal } from '../../platform/auth/principal.js';
import { Clock } from '../../platform/clock/clock.js';
import { AppError } from '../../platform/http/app-error.js';
import { token } from '../../platform/ids/ids.js';
import { ApiKeysRepository, type ApiKeyRow } from './api-keys.repository.js';
import type { ApiKeyDto, FreshApiKeyDto, NewApiKeyDto } from './dto/api-key.dto.js';
import { hashSecret } from './hash-secret.js';
import { KnownAccounts } from './known-accounts.js';
import { apiKeyNotFound } from './users.errors.js';

const LETTERS = '0123456789abcdefghjkmnpqrstvwxyz';

/** The keys of a company's machines. */
@Injectable()
export class ApiKeysService {
  constructor(
    private readonly keys: ApiKeysRepository,
    private readonly known: KnownAccounts,
    private readonly clock: Clock,
  ) {}

  async list(companyId: number): Promise<ApiKeyDto[]> {
    return (await this.keys.list(companyId)).map(toDto);
  }

  /** Makes a key that may do no more than its maker. @throws AppError api-key-too-wide */
  async make(who: Principal, wanted: NewApiKeyDto): Promise<FreshApiKeyDto> {
    const lacking = wanted.caps.filter((cap) => !who.caps.has(cap));
    if (lacking.length > 0) throw new AppError('forbidden', 'api-key-too-wide', `You cannot give away what you do not hold: ${lacking.join(', ')}.`);
    const keyId = Array.from({ length: 16 }, () => LETTERS[randomInt(LETTERS.length)]).join('');
    const secret = token(32);
    const expiresAt = wanted.expires_at ? new Date(wanted.expires_at) : null;
    const id = await this.keys.add(who.companyId, { keyId, secretHash: hashSecret(secret), name: wanted.name, caps: wanted.caps, createdBy: who.name, expiresAt });
    const row = { id, key_id: keyId, name: wanted.name, caps: wanted.caps, created_by: who.name, expires_at: expiresAt, last_used_at: null, created_at: this.clock.now() };
    return { ...toDto(row), key: formatApiKey({ keyId, secret }) };
  }

  /** Ends a key at once. @throws AppError api-key-not-found */
  async revoke(companyId: number, id: number): Promise<void> {
    const keyId = await this.keys.revoke(companyId, id, this.clock.now());
    if (!keyId) throw apiKeyNotFound();
    this.known.forgetKey(keyId);
  }
}

function toDto({ key_id: keyId, ...row }: ApiKeyRow): ApiKeyDto {
  return {
    ...row, prefix: `dmat_${keyId}`,
    expires_at: row.expires_at?.toISOString() ?? null, last_used_at: row.last_used_at?.toISOString() ?? null, created_at: row.created_at.toISOString(),
  };
}
