import { ApiProperty } from '../../../platform/http/describe.js';
import { ROLES } from '../../../platform/auth/caps.js';
import type { TeamRole } from '../../../platform/auth/team-directory.js';

/** A person of the company. */
export class TeamMemberDto {
  @ApiProperty({ description: 'What `assigned_to` of a lead names' }) id: number;
  @ApiProperty() name: string;
  @ApiProperty() email: string;
  @ApiProperty({ enum: [...ROLES, 'viewer'], enumName: 'TeamRole' }) role: TeamRole;
  @ApiProperty({ description: 'Leads can be given only to active people' }) is_active: boolean;
}

/** Everybody of the company, by name. */
export class TeamDto {
  @ApiProperty({ type: [TeamMemberDto] }) items: TeamMemberDto[];
}
