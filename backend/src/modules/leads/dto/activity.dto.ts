import { ApiProperty, ApiPropertyOptional } from '../../../platform/http/describe.js';
import { IsOptional, IsString, Matches, MaxLength } from 'class-validator';

/** One row of a lead's timeline. */
export class Activity {
  @ApiProperty() id: number;
  @ApiProperty({ description: 'form_submit, page_view, email_open …' }) kind: string;
  @ApiProperty() title: string;
  @ApiProperty({ type: String, nullable: true }) detail: string | null;
  @ApiProperty({ type: String, nullable: true }) url: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'Who of the team did it; null for what the lead or the product did' }) by: string | null;
  @ApiProperty({ type: Number, nullable: true, description: 'Id of what it is about: a submission, a message, a new owner' }) subject_id: number | null;
  @ApiPropertyOptional({ description: 'Points this activity brought, when it brought any' }) points?: number;
  @ApiPropertyOptional({ description: 'What those points were for' }) reason?: string;
  @ApiProperty({ format: 'date-time' }) occurred_at: string;
}

/** One page of a timeline, newest first. */
export class ActivityList {
  @ApiProperty({ type: [Activity] }) items: Activity[];
  @ApiProperty({ type: String, nullable: true }) next_cursor: string | null;
}

/** Which part of a timeline. */
export class ListActivities {
  @ApiPropertyOptional({ description: '`next_cursor` of the page before' })
  @IsOptional() @IsString() @MaxLength(256)
  cursor?: string;

  @ApiPropertyOptional({ description: 'Only this kind' })
  @IsOptional() @IsString() @MaxLength(32) @Matches(/^[a-z_]+$/)
  kind?: string;
}
