import { Injectable } from '@nestjs/common';
import type { SuppressionReason } from '../../domain/messaging/may-send.js';
import { maskAddress } from '../../domain/privacy/mask-address.js';
import { ImportsService, LeadsService, OrganizationsService } from '../../modules/leads/index.js';
import { ConsentsService, SuppressionsService, type ConsentRow } from '../../modules/privacy/index.js';
import type { Tx } from '../../platform/database/database.js';
import type { Fact } from '../../platform/events/fact.js';
import { OnFact } from '../../platform/events/on-fact.js';

/** What follows for people who came by a file: their employer, what they agreed to, and who must not be written to. */
@Injectable()
export class SettleImportsFlow {
  constructor(
    private readonly imports: ImportsService,
    private readonly leads: LeadsService,
    private readonly organizations: OrganizationsService,
    private readonly consents: ConsentsService,
    private readonly suppressions: SuppressionsService,
  ) {}

  @OnFact('leads.imported')
  async settle(facts: Fact<'leads.imported'>[], tx: Tx): Promise<void> {
    for (const fact of facts) {
      await this.organizations.join(tx, fact.companyId, fact.payload.leadIds);
      await this.grant(tx, fact);
      await this.suppress(tx, fact, fact.payload.unsubscribed, 'unsubscribed');
      await this.suppress(tx, fact, fact.payload.bounced, 'hard-bounce');
    }
  }

  /** Nobody is given a consent whom the file calls unsubscribed, nor without words of whoever imports. */
  private async grant(tx: Tx, { companyId, occurredAt, payload }: Fact<'leads.imported'>): Promise<void> {
    const { options, targets } = await this.imports.get(companyId, payload.importId);
    if (options.consent === null || options.standing !== null) return;
    const agreed = targets.includes('standing') ? payload.subscribed : payload.leadIds;
    await this.consents.recordAll(tx, agreed.map((leadId): ConsentRow => ({
      companyId, leadId, purpose: 'marketing', channel: 'email', status: 'granted', text: options.consent!, source: 'import', pageUrl: null, at: occurredAt,
    })));
  }

  /** An import that is taken back takes its consents and suppressions along. */
  @OnFact('leads.unimported')
  async takeBack(facts: Fact<'leads.unimported'>[], tx: Tx): Promise<void> {
    for (const { companyId, payload: { importId, leadIds } } of facts) {
      const { createdAt } = await this.imports.get(companyId, importId);
      const given = await this.consents.ofLeads(companyId, leadIds, tx);
      await this.consents.takeBack(tx, companyId, given.filter(({ source, at }) => source === 'import' && at >= createdAt).map(({ id }) => id), 'import');
      await this.suppressions.liftAllAddedBy(tx, companyId, `import:${importId}`);
    }
  }

  private async suppress(tx: Tx, { companyId, payload }: Fact<'leads.imported'>, leadIds: readonly number[], reason: SuppressionReason): Promise<void> {
    const leads = await this.leads.byIds(companyId, leadIds, tx);
    for (const { email } of leads) {
      await this.suppressions.add(tx, companyId, { channel: 'email', hash: this.suppressions.hash(companyId, 'email', email), masked: maskAddress(email) }, reason, `import:${payload.importId}`);
    }
  }
}
