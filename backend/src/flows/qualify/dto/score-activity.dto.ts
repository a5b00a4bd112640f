import { ApiProperty, ApiPropertyOptional } from '../../../platform/http/describe.js';
import { IsIn, IsOptional, IsUrl, MaxLength } from 'class-validator';
import { REPORTABLE_ACTIVITIES, type ReportableActivity } from '@dmat/shared/scoring/behaviours';

const reportable = Object.keys(REPORTABLE_ACTIVITIES) as ReportableActivity[];

/** What a trusted client saw a lead do. */
export class ScoreActivity {
  /** What the lead did. */
  @ApiProperty({ enum: reportable, example: 'demo_request' })
  @IsIn(reportable, { message: `activity must be one of ${reportable.join(', ')}` })
  activity: ReportableActivity;

  /** The page of a `page_visit`; without it the pricing page is meant. */
  @ApiPropertyOptional({ example: 'https://example.com/pricing' })
  @IsOptional()
  @IsUrl({ require_tld: false, protocols: ['http', 'https'], require_protocol: true })
  @MaxLength(2048)
  url?: string;
}

/** The row of the ledger that an activity made. */
export class ScoreRow {
  @ApiProperty({ example: 'requested-demo' })
  rule: string;

  @ApiProperty({ example: 'Requested a demo' })
  label: string;

  @ApiProperty({ example: 50 })
  points: number;
}

/** A lead's score after an activity. */
export class ScoredLead {
  @ApiProperty()
  lead_id: number;

  /** The sum of the lead's ledger. */
  @ApiProperty({ example: 50 })
  score: number;

  @ApiProperty({ enum: ['cold', 'warm', 'hot'] })
  tier: string;

  /** The row this activity made; null when its rule gives no more points for now (once a day, once a week). */
  @ApiProperty({ type: ScoreRow, nullable: true })
  entry: ScoreRow | null;
}
