import { Injectable } from '@nestjs/common';
import type { LeadScope } from '../../../domain/access/lead-scope.js';
import { AppError } from '../../../platform/http/app-error.js';
import { readCursor } from '../cursor.js';
import { toSummary } from '../dto/lead-summary.dto.js';
import { CustomFieldsService } from '../fields/custom-fields.service.js';
import type { Lead } from '../lead.js';
import { TagsRepository } from '../tags.repository.js';
import { customCondition, type CustomCondition } from './custom-condition.js';
import type { KnownFilters } from './lead-conditions.js';
import type { LeadList, ListedLead } from './lead-list.dto.js';
import { LeadListRepository } from './lead-list.repository.js';
import { orderOf } from './lead-order.js';
import type { LeadFilters, ListLeads } from './list-leads.dto.js';

/** The list of leads: which, in which order, how many. */
@Injectable()
export class LeadListService {
  constructor(private readonly listed: LeadListRepository, private readonly tags: TagsRepository, private readonly fields: CustomFieldsService) {}

  /**
   * One page.
   * @param userId who asks, for `owner=me`
   * @throws AppError `cursor-invalid`, `custom-filter-invalid`
   */
  async list(scope: LeadScope, userId: number | null, query: ListLeads): Promise<LeadList> {
    const order = orderOf(query.sort);
    const after = query.cursor === undefined ? null : readCursor(query.cursor, order.isRight);
    const filters = await this.know(scope, userId, query);
    const found = await this.listed.count(scope, filters);
    const page = await this.listed.page(scope, filters, found, order, query.limit, after);
    return {
      items: await this.listedLeads(scope.companyId, page.leads),
      next_cursor: page.next,
      total: { count: found.count, is_capped: found.isMore },
    };
  }

  /** Leads as lists show them, in the given order. */
  async listedLeads(companyId: number, leads: readonly Lead[]): Promise<ListedLead[]> {
    const ids = leads.map((lead) => lead.id);
    const [tags, custom] = await Promise.all([this.tags.ofLeads(companyId, ids), this.fields.valuesOf(companyId, ids)]);
    return leads.map((lead) => ({ ...toSummary(lead, tags.get(lead.id) ?? []), utm_campaign: lead.utmCampaign || null, custom: custom.get(lead.id) ?? {} }));
  }

  /** Looks up what filters name: tags, people, custom fields. */
  async know({ companyId }: LeadScope, userId: number | null, { tag, owner, custom, ...rest }: LeadFilters): Promise<KnownFilters> {
    const { search, status, tier, source, channel, opt_in, campaign, landing_page_id, created_from, created_to, active_from, active_to } = rest;
    const [tagIds, conditions] = await Promise.all([tag && this.tags.idsOf(companyId, tag), this.customConditions(companyId, custom ?? {})]);
    return {
      ...defined({ search, status, tier, source, channel, opt_in, campaign, landing_page_id, created_from, created_to, active_from, active_to }),
      ...defined({ tagIds, owners: owner?.map((one) => (one === 'none' ? null : one === 'me' ? userId ?? 0 : Number(one))) }),
      custom: conditions,
    };
  }

  private async customConditions(companyId: number, wanted: Readonly<Record<string, string>>): Promise<CustomCondition[]> {
    const entries = Object.entries(wanted);
    if (entries.length === 0) return [];
    const fields = await this.fields.list(companyId);
    return entries.map(([key, text]) => {
      const field = fields.find((one) => one.key === key);
      const condition = field ? customCondition(field, text) : 'There is no such field.';
      if (typeof condition === 'string') {
        throw new AppError('invalid', 'custom-filter-invalid', `custom.${key}: ${condition}`, { errors: { [`custom.${key}`]: condition } });
      }
      return condition;
    });
  }
}

function defined<T extends object>(given: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as { [K in keyof T]: Exclude<T[K], undefined> };
}
