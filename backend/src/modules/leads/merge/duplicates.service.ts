import { Injectable } from '@nestjs/common';
import { isWithin, type LeadScope } from '../../../domain/access/lead-scope.js';
import type { LeadSummary } from '../dto/lead-summary.dto.js';
import { LeadsService } from '../leads.service.js';
import { DuplicatesRepository, type DuplicateReason } from './duplicates.repository.js';

/** A lead that may be the same person, and why. */
export interface Duplicate {
  lead: LeadSummary;
  reasons: DuplicateReason[];
}

/** Finds leads that may be one person. Only a person decides that they are. */
@Injectable()
export class DuplicatesService {
  constructor(private readonly leads: LeadsService, private readonly duplicates: DuplicatesRepository) {}

  /** Other leads of the scope that share phone, mailbox, or name and organization; the surest first, at most 20. */
  async of(scope: LeadScope, leadId: number): Promise<Duplicate[]> {
    const { companyId } = scope;
    const lead = await this.leads.get(scope, leadId);
    const [mailbox, phone, person] = await Promise.all([
      this.duplicates.sameMailbox(companyId, lead), this.duplicates.samePhone(companyId, lead), this.duplicates.samePerson(companyId, lead),
    ]);
    const reasons = new Map<number, DuplicateReason[]>();
    const add = (ids: readonly number[], reason: DuplicateReason) => ids.forEach((id) => reasons.set(id, [...(reasons.get(id) ?? []), reason]));
    add(mailbox, 'mailbox');
    add(phone, 'phone');
    add(person, 'person');
    const found = (await this.leads.byIds(companyId, [...reasons.keys()])).filter((one) => isWithin(scope, one));
    const summaries = await this.leads.summaries(companyId, found);
    return summaries
      .map((summary) => ({ lead: summary, reasons: reasons.get(summary.id)! }))
      .sort((a, b) => b.reasons.length - a.reasons.length || a.lead.id - b.lead.id).slice(0, 20);
  }
}
