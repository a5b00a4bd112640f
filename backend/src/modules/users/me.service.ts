import { Injectable } from '@nestjs/common';
import type { Principal } from '../../platform/auth/principal.js';
import { CompaniesRepository } from './companies.repository.js';
import type { MeDto } from './dto/me.dto.js';

/** Tells callers who they are taken for. */
@Injectable()
export class MeService {
  constructor(private readonly companies: CompaniesRepository) {}

  async describe(who: Principal): Promise<MeDto> {
    const company = (await this.companies.open([who.companyId])).get(who.companyId);
    return {
      kind: who.kind, id: who.id, name: who.name, email: who.email ?? null,
      company: { id: who.companyId, name: company?.name ?? '' }, caps: [...who.caps],
    };
  }
}
