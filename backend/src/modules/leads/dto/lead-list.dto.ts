import { ApiProperty } from '../../../platform/http/describe.js';
import { LeadSummary } from './lead-summary.dto.js';

/** How many leads fit; counting stops at 10,000. */
export class CappedCount {
  @ApiProperty({ maximum: 10_000 }) count: number;
  @ApiProperty({ description: 'There are more than `count`' }) is_capped: boolean;
}

/** One page of leads. */
export class LeadList {
  @ApiProperty({ type: [LeadSummary] }) items: LeadSummary[];
  @ApiProperty({ type: String, nullable: true, description: 'Null on the last page' }) next_cursor: string | null;
  @ApiProperty({ type: CappedCount }) total: CappedCount;
}
