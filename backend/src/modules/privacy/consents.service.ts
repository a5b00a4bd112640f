import { Injectable } from '@nestjs/common';
import { Crypto, hmac } from '../../platform/crypto/crypto.js';
import type { Tx } from '../../platform/database/database.js';
import { ConsentsRepository, type ConsentRow, type StoredConsent } from './consents.repository.js';

/** What people agreed to and took back, with the evidence. */
@Injectable()
export class ConsentsService {
  private readonly ipKey: Buffer;

  constructor(private readonly consents: ConsentsRepository, crypto: Crypto) {
    this.ipKey = crypto.subKey('consent-ip');
  }

  /** Adds statements to the ledger, in the caller's transaction. */
  recordAll(tx: Tx, rows: readonly ConsentRow[]): Promise<void> {
    return this.consents.insert(tx, rows);
  }

  /** Takes back what a merge of leads or a file had added, when it is undone. Nothing a person said is ever taken back. */
  takeBack(tx: Tx, companyId: number, ids: readonly number[], source: 'merge' | 'import' = 'merge'): Promise<void> {
    return this.consents.remove(tx, companyId, ids, source);
  }

  /** All statements of leads, oldest first; `currentConsent` says what they come to. */
  ofLeads(companyId: number, leadIds: readonly number[], tx?: Tx): Promise<StoredConsent[]> {
    return this.consents.ofLeads(companyId, leadIds, tx);
  }

  /** The address a statement was sent from, as the ledger keeps it: comparable, but not readable. */
  hashIp(ip: string): string {
    return hmac(this.ipKey, ip).toString('base64url');
  }
}
