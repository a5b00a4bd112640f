import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn, IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { ApiProperty, ApiPropertyOptional } from '../../../../platform/http/describe.js';

const states = ['quarantined', 'released', 'deleted'] as const;

/** Which submissions to list. */
export class ListSubmissions {
  @ApiPropertyOptional({ enum: states, enumName: 'SpamState', default: 'quarantined' }) @IsOptional() @IsIn(states) spam_state?: typeof states[number];
  @ApiPropertyOptional({ minimum: 1, maximum: 100, default: 25 }) @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(100) limit?: number;
  @ApiPropertyOptional({ description: 'next_cursor of the page before' }) @IsOptional() @IsString() @MaxLength(100) cursor?: string;
}

/** One answer, with the words of its question. */
export class SpamAnswer {
  @ApiProperty() name: string;
  @ApiProperty() label: string;
  @ApiProperty() value: string;
}

/** A submission that looked like spam. */
export class SpamSubmission {
  @ApiProperty() id: number;
  @ApiProperty({ enum: states, enumName: 'SpamState' }) spam_state: string;
  @ApiProperty({ type: String, nullable: true }) reason: string | null;
  @ApiProperty({ description: 'Why, as a sentence' }) explanation: string;
  @ApiProperty({ type: String, nullable: true }) email: string | null;
  @ApiProperty({ type: String, nullable: true }) name: string | null;
  @ApiProperty({ type: Number, nullable: true, description: 'Once it was let through' }) lead_id: number | null;
  @ApiProperty() form_id: number;
  @ApiProperty({ type: String, nullable: true }) form_name: string | null;
  @ApiProperty({ type: String, nullable: true }) page_title: string | null;
  @ApiProperty({ type: String, nullable: true }) page_url: string | null;
  @ApiProperty({ type: [SpamAnswer] }) answers: SpamAnswer[];
  @ApiProperty({ format: 'date-time' }) occurred_at: string;
}

export class SpamTotal {
  @ApiProperty() count: number;
  @ApiProperty() is_capped: boolean;
}

export class SpamList {
  @ApiProperty({ type: [SpamSubmission] }) items: SpamSubmission[];
  @ApiProperty({ type: String, nullable: true }) next_cursor: string | null;
  @ApiProperty({ type: SpamTotal }) total: SpamTotal;
}

/** What became of one. */
export class SpamDecision {
  @ApiProperty() id: number;
  @ApiProperty({ enum: states, enumName: 'SpamState' }) spam_state: string;
  @ApiProperty({ type: Number, nullable: true }) lead_id: number | null;
}

const actions = ['release', 'delete', 'restore'] as const;

/** The same decision about many. */
export class DecideOnMany {
  @ApiProperty({ enum: actions }) @IsIn(actions) action: typeof actions[number];
  @ApiProperty({ type: [Number] }) @IsArray() @ArrayMinSize(1) @ArrayMaxSize(100) @IsInt({ each: true }) @Min(1, { each: true }) ids: number[];
}

export class DecidedOnMany {
  @ApiProperty({ description: 'How many changed; the others were decided before' }) changed: number;
}
