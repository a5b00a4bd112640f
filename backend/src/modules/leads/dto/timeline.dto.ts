import { IsArray, ArrayMaxSize, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { ApiProperty, ApiPropertyOptional } from '../../../platform/http/describe.js';
import { Activity } from './activity.dto.js';
import { CommaList } from './comma-list.js';

/** A visit to the company's pages, from the first to the last thing seen of it. */
export class Visit {
  @ApiProperty({ description: 'Decimal digits' }) session: string;
  @ApiProperty({ format: 'date-time' }) started_at: string;
  @ApiProperty({ format: 'date-time' }) ended_at: string;
  @ApiProperty({ description: 'From the first to the last sign of the visit' }) seconds: number;
  @ApiProperty({ type: String, nullable: true, description: 'How the visitor came: email, organic_search …' }) channel: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'The site or campaign the visitor came from' }) origin: string | null;
  @ApiProperty({ type: String, nullable: true }) device: string | null;
  @ApiProperty({ type: String, nullable: true }) browser: string | null;
  @ApiProperty({ type: String, nullable: true }) os: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'Two letters (ISO 3166)' }) country: string | null;
}

/** One entry of the timeline: a whole visit with its steps, or a single activity. */
export class TimelineEntry {
  @ApiProperty({ description: 'Unique on the timeline' }) id: string;
  @ApiProperty({ format: 'date-time', description: 'The latest moment of it' }) occurred_at: string;
  @ApiProperty({ type: Visit, nullable: true, description: 'Null for a single activity' }) visit: Visit | null;
  @ApiProperty({ type: [Activity], description: 'One, or the steps of the visit in their order, at most 60' }) activities: Activity[];
  @ApiProperty({ description: 'How many activities it has in all' }) steps: number;
}

/** A stretch of a timeline, newest first. */
export class Timeline {
  @ApiProperty({ type: [TimelineEntry] }) items: TimelineEntry[];
  @ApiProperty({ type: String, nullable: true }) next_cursor: string | null;
}

/** Which stretch of a timeline. */
export class ReadTimeline {
  @ApiPropertyOptional({ description: '`next_cursor` of the stretch before' })
  @IsOptional() @IsString() @MaxLength(256)
  cursor?: string;

  @ApiPropertyOptional({ description: 'Only these kinds of activity, comma separated', type: String })
  @IsOptional() @CommaList() @IsArray() @ArrayMaxSize(50) @IsString({ each: true }) @MaxLength(32, { each: true }) @Matches(/^[a-z_]+$/, { each: true })
  kinds?: string[];
}
