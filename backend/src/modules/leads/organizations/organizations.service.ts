import { Injectable } from '@nestjs/common';
import type { LeadScope } from '../../../domain/access/lead-scope.js';
import type { Tx } from '../../../platform/database/database.js';
import { AppError } from '../../../platform/http/app-error.js';
import type { LeadSummary } from '../dto/lead-summary.dto.js';
import { LeadsService } from '../leads.service.js';
import { businessDomain } from './business-domain.js';
import type { Employer, Organization, OrganizationChange } from './organization.js';
import { OrganizationsRepository } from './organizations.repository.js';

/** An organization with those of its leads the caller may see. */
export interface OrganizationWithLeads {
  organization: Organization;
  leads: LeadSummary[];
  leadCount: number;
}

/** So many leads of an organization are shown with it. */
const SHOWN_LEADS = 20;

const organizationNotFound = () => new AppError('not-found', 'organization-not-found', 'There is no such organization.');
const organizationChanged = (version: number) => new AppError(
  'conflict', 'organization-changed', 'This organization was changed meanwhile. Load it again and repeat the edit.', { current_version: version });

/** Employers of leads, known by the domain of their mail. */
@Injectable()
export class OrganizationsService {
  constructor(private readonly leads: LeadsService, private readonly organizations: OrganizationsRepository) {}

  /** Puts leads into the organizations of their mail domains, set-wise. Who writes from a public mail service belongs to none. */
  async join(tx: Tx, companyId: number, leadIds: readonly number[]): Promise<void> {
    const leads = await this.organizations.employed(tx, companyId, leadIds);
    const employers = leads.flatMap((lead): Employer[] => {
      const domain = businessDomain(lead.email);
      return domain === null ? [] : [{ leadId: lead.leadId, domain, name: lead.companyName, size: lead.companySize, industry: lead.industry }];
    });
    if (leads.length === 0) return;
    const ids = employers.length > 0 ? await this.organizations.meet(tx, companyId, employers) : new Map<string, number>();
    const domains = new Map(employers.map((one) => [one.leadId, one.domain]));
    const places = leads.map(({ leadId, organizationId: before }) => ({ leadId, organizationId: ids.get(domains.get(leadId) ?? '') ?? null, before }));
    await this.organizations.place(tx, companyId, places.filter(({ organizationId, before }) => organizationId !== before));
  }

  /** The organization of a lead, or null. */
  idOf(companyId: number, leadId: number): Promise<number | null> {
    return this.organizations.ofLead(companyId, leadId);
  }

  /** By name, at most 50. */
  search(companyId: number, text: string): Promise<Organization[]> {
    return this.organizations.search(companyId, text.trim());
  }

  /** @throws AppError `organization-not-found`, also for who may see none of its leads */
  async read(scope: LeadScope, id: number): Promise<OrganizationWithLeads> {
    const { companyId, ownerId } = scope;
    const [organization, { ids, count }] = await Promise.all([this.organizations.find(companyId, id), this.organizations.leadsOf(companyId, ownerId, id, SHOWN_LEADS)]);
    if (!organization || (ownerId !== null && count === 0)) throw organizationNotFound();
    const leads = await this.leads.byIds(companyId, ids);
    return { organization, leads: await this.leads.summaries(companyId, leads.sort((a, b) => b.id - a.id)), leadCount: count };
  }

  /** @throws AppError `organization-changed` when somebody else was quicker */
  async change(scope: LeadScope, id: number, version: number, change: OrganizationChange): Promise<OrganizationWithLeads> {
    const { organization } = await this.read(scope, id);
    if (!await this.organizations.update(scope.companyId, id, version, change)) throw organizationChanged(organization.version);
    return this.read(scope, id);
  }
}
