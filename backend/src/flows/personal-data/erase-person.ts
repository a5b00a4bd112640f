import { Injectable } from '@nestjs/common';
import { normaliseEmail } from '../../domain/identity/normalise-email.js';
import { maskAddress } from '../../domain/privacy/mask-address.js';
import { forgetVisits, PersonalDataQuery } from '../../modules/analytics/index.js';
import { forgetSubmissions, forgetSubmissionsOfLeads } from '../../modules/forms/index.js';
import { forgetLeads } from '../../modules/leads/index.js';
import { forgetMessages } from '../../modules/messages/index.js';
import { forgetConsents, SuppressionsService } from '../../modules/privacy/index.js';
import { Database } from '../../platform/database/database.js';
import type { ForgetRows } from '../../platform/database/forget-rows.js';
import { forgetFilesOf } from '../../platform/files/rows-of-owner.js';
import { log } from '../../platform/logger/logger.js';
import type { Erasure } from './dto/personal-data.dto.js';

const ofLeads: readonly ForgetRows[] = [forgetSubmissionsOfLeads, ...forgetConsents, ...forgetMessages, ...forgetVisits, ...forgetLeads];

/**
 * Erases a person in one transaction: what tells who it was goes, what was only counted stays, so that no figure changes.
 * The address stays on the list of whom not to write to, as a keyed hash.
 */
@Injectable()
export class ErasePerson {
  constructor(
    private readonly data: PersonalDataQuery,
    private readonly suppressions: SuppressionsService,
    private readonly database: Database,
  ) {}

  async erase(companyId: number, email: string): Promise<Erasure> {
    const address = normaliseEmail(email);
    const { leadIds, submissionIds } = await this.data.find(companyId, address);
    if (leadIds.length + submissionIds.length === 0) return { removed: 0, retained: false, done: true };
    const sent = [...submissionIds, ...await this.data.submissionsOf(companyId, leadIds)];
    const removed = await this.database.transaction(async (tx) => {
      let rows = await forgetSubmissions.run(tx, companyId, submissionIds);
      for (const forget of ofLeads) rows += await forget.run(tx, companyId, leadIds);
      rows += await forgetFilesOf('lead').run(tx, companyId, leadIds) + await forgetFilesOf('submission').run(tx, companyId, sent);
      if (leadIds.length > 0) {
        await this.suppressions.add(tx, companyId, { channel: 'email', hash: this.suppressions.hash(companyId, 'email', address), masked: maskAddress(address) }, 'manual', 'erasure');
      }
      return rows;
    });
    log.info({ companyId, leads: leadIds.length, removed }, 'a person was erased');
    return { removed, retained: leadIds.length > 0, done: true };
  }
}
