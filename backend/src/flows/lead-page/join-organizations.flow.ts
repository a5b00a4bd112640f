import { Injectable } from '@nestjs/common';
import { OrganizationsService } from '../../modules/leads/index.js';
import type { Tx } from '../../platform/database/database.js';
import type { Fact } from '../../platform/events/fact.js';
import { OnFact } from '../../platform/events/on-fact.js';

/** A lead belongs to the organization its mail comes from. */
@Injectable()
export class JoinOrganizationsFlow {
  constructor(private readonly organizations: OrganizationsService) {}

  @OnFact('lead.captured')
  async captured(facts: Fact<'lead.captured'>[], tx: Tx): Promise<void> {
    await this.organizations.join(tx, facts[0]!.companyId, [...new Set(facts.map((fact) => fact.payload.leadId))]);
  }

  /** Another address is another employer. */
  @OnFact('lead.updated')
  async updated(facts: Fact<'lead.updated'>[], tx: Tx): Promise<void> {
    const moved = facts.filter(({ payload }) => payload.fields.includes('email') || payload.fields.includes('companyName'));
    if (moved.length > 0) await this.organizations.join(tx, facts[0]!.companyId, [...new Set(moved.map((fact) => fact.payload.leadId))]);
  }
}
