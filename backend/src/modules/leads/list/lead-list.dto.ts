import { ApiProperty } from '../../../platform/http/describe.js';
import type { CustomFieldValue } from '@dmat/shared/leads/custom-field';
import { LeadSummary } from '../dto/lead-summary.dto.js';

/** How many leads fit; counting stops at 10,000, and sooner where a search and another filter fit very many each. */
export class CappedCount {
  @ApiProperty({ maximum: 10_000 }) count: number;
  @ApiProperty({ description: 'There are more than `count`' }) is_capped: boolean;
}

/** A lead in the list, with what a company's own columns show. */
export class ListedLead extends LeadSummary {
  @ApiProperty({ type: String, nullable: true, description: 'Campaign of the first visit' }) utm_campaign: string | null;
  @ApiProperty({ type: 'object', additionalProperties: true, description: 'What is known in custom fields, by their keys' })
  custom: Record<string, CustomFieldValue>;
}

/** One page of leads. */
export class LeadList {
  @ApiProperty({ type: [ListedLead] }) items: ListedLead[];
  @ApiProperty({ type: String, nullable: true, description: 'Null on the last page' }) next_cursor: string | null;
  @ApiProperty({ type: CappedCount }) total: CappedCount;
}
