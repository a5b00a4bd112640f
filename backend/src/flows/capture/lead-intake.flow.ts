import { Injectable } from '@nestjs/common';
import { profileOf } from '../../domain/identity/read-profile.js';
import { FormsService } from '../../modules/forms/index.js';
import { CustomFieldsService, LeadsService, type CreateLead, type LeadSummary } from '../../modules/leads/index.js';
import type { Tx } from '../../platform/database/database.js';
import { AppError } from '../../platform/http/app-error.js';

/** A lead as it stands after it was brought in. */
export interface BroughtIn {
  isNew: boolean;
  lead: LeadSummary;
}

/** Leads that a person or another program brings in. */
@Injectable()
export class LeadIntakeFlow {
  constructor(private readonly forms: FormsService, private readonly leads: LeadsService, private readonly fields: CustomFieldsService) {}

  /** Makes a lead, or adds what is new to the one with the address. */
  async bringIn(tx: Tx, companyId: number, wanted: CreateLead): Promise<BroughtIn> {
    const profile = profileOf({ ...wanted, company_size: wanted.company_size ?? '' });
    if (!profile) throw new AppError('invalid', 'body-invalid', 'email must be an email address like name@example.com');
    const page = wanted.landing_page_id == null ? null : await this.forms.page(companyId, wanted.landing_page_id);
    const { leadId, isNew } = await this.leads.create(tx, {
      companyId, profile, source: wanted.source ?? 'landing_page', channel: 'direct', firstTouch: null,
      landingPageId: page?.id ?? null, landingPageTitle: page?.title ?? '', campaignId: wanted.campaign_id ?? null,
    }, wanted.tags ?? []);
    await this.fields.setValues(tx, companyId, Object.entries(wanted.custom ?? {}).map(([key, value]) => ({ leadId, key, value })), 'replace');
    const [lead] = await this.leads.summaries(companyId, await this.leads.byIds(companyId, [leadId], tx), tx);
    return { isNew, lead: lead! };
  }
}
