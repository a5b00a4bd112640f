import { Injectable } from '@nestjs/common';
import { BriefMemory } from '../../platform/auth/brief-memory.js';
import { TeamDirectory, type SitePerson } from '../../platform/auth/team-directory.js';
import type { TeamMemberDto } from './dto/team.dto.js';
import { TeamRepository } from './team.repository.js';

/** How long a person of a site is remembered, in milliseconds; what the site says anew is written at once all the same. */
const LIFETIME_MS = 600_000;

/** Who is in a company: the people leads can belong to. */
@Injectable()
export class TeamService extends TeamDirectory {
  private readonly ids = new BriefMemory<number>(10_000, LIFETIME_MS);

  constructor(private readonly team: TeamRepository) {
    super();
  }

  async idOf(companyId: number, person: SitePerson): Promise<number> {
    const key = JSON.stringify([companyId, person]);
    const known = this.ids.get(key);
    if (known !== undefined) return known;
    const id = await this.team.keep(companyId, person);
    this.ids.set(key, id);
    return id;
  }

  isMember(companyId: number, userId: number): Promise<boolean> {
    return this.team.isMember(companyId, userId);
  }

  async names(companyId: number): Promise<Map<number, string>> {
    return new Map((await this.team.all(companyId)).map((member) => [member.id, member.name]));
  }

  async list(companyId: number): Promise<TeamMemberDto[]> {
    return (await this.team.all(companyId)).map(({ isActive, ...member }) => ({ ...member, is_active: Boolean(isActive) }));
  }
}
