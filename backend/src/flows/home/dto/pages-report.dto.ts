import { Type } from 'class-transformer';
import { IsIn, IsOptional } from 'class-validator';
import { ApiProperty, ApiPropertyOptional } from '../../../platform/http/describe.js';

/** How many days a report looks back, today included. */
export const reportPeriods = [7, 30, 90] as const;

/** Over which days. */
export class ReportPeriod {
  @ApiPropertyOptional({ enum: reportPeriods, default: 30, description: 'Days back, today included' })
  @IsOptional() @Type(() => Number) @IsIn(reportPeriods)
  days: (typeof reportPeriods)[number] = 30;
}

/** The days a report is about, by the calendar of the site. */
export class ReportSpanShown {
  @ApiProperty() days: number;
  @ApiProperty({ format: 'date' }) first_day: string;
  @ApiProperty({ format: 'date' }) last_day: string;
  @ApiProperty({ format: 'date-time', description: 'Where the first day begins: for links to the people' }) from: string;
  @ApiProperty({ format: 'date-time', description: 'Where the last day ends' }) to: string;
  @ApiProperty({ description: 'IANA name' }) timezone: string;
}

/** The daily trial of a form. */
export class FormTrial {
  @ApiProperty({ enum: ['ok', 'failed', 'silent'], description: 'silent: the trial works, but nobody sends the form although people usually do' })
  status: 'ok' | 'failed' | 'silent';
  @ApiProperty({ description: 'What is wrong and what to do, in words; empty when all is well' }) detail: string;
  @ApiProperty({ format: 'date-time' }) checked_at: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) failing_since: string | null;
}

/** A form on a page. */
export class PageForm {
  @ApiProperty() id: number;
  @ApiProperty() name: string;
  @ApiProperty({ description: 'Stored in the period, without what looked like spam' }) submissions: number;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) last_submission_at: string | null;
  @ApiProperty({ type: FormTrial, nullable: true, description: 'Null before the first trial' }) trial: FormTrial | null;
}

/** One landing page in numbers. */
export class PageReport {
  @ApiProperty() id: number;
  @ApiProperty() site_id: number;
  @ApiProperty() wp_post_id: number;
  @ApiProperty() title: string;
  @ApiProperty() url: string;
  @ApiProperty({ enum: ['draft', 'published', 'archived'] }) status: 'draft' | 'published' | 'archived';
  @ApiProperty({ description: 'Page views by people; bots are not counted' }) views: number;
  @ApiProperty({ description: 'Browsers that agreed to be recognised, each once' }) visitors: number;
  @ApiProperty() form_views: number;
  @ApiProperty() form_starts: number;
  @ApiProperty({ description: 'Stored, without what looked like spam' }) submissions: number;
  @ApiProperty({ type: Number, nullable: true, description: 'Submissions for each view, 0 to 1; null when views say nothing' }) rate: number | null;
  @ApiProperty({ description: 'New leads that came by this page' }) leads: number;
  @ApiProperty({ type: Number, nullable: true, description: 'Of those leads, as it is today' }) average_score: number | null;
  @ApiProperty({ type: [Number], description: 'Views of each of the last 30 days, oldest first, whatever the period' }) daily_views: number[];
  @ApiProperty({ type: [PageForm] }) forms: PageForm[];
}

/** Which page earns leads. */
export class PagesReport {
  @ApiProperty({ type: ReportSpanShown }) period: ReportSpanShown;
  @ApiProperty({ type: [PageReport], description: 'Most views first; what is archived and had none is left out' }) pages: PageReport[];
}

/** One field of a form, in the form's order. */
export class FieldDropOff {
  @ApiProperty() name: string;
  @ApiProperty() label: string;
  @ApiProperty() kind: string;
  @ApiProperty() required: boolean;
  @ApiProperty({ description: 'The form has it no more' }) is_former: boolean;
  @ApiProperty({ description: 'Came so far: sent the form, or left it here or further down' }) seen: number;
  @ApiProperty({ description: 'Of what was sent: filled in' }) answered: number;
  @ApiProperty({ description: 'Left the page at it without sending; the field touched last' }) left_at: number;
}

/** Which field of a form costs leads. */
export class FormDropOff {
  @ApiProperty({ type: ReportSpanShown }) period: ReportSpanShown;
  @ApiProperty() id: number;
  @ApiProperty() name: string;
  @ApiProperty({ type: Number, nullable: true }) landing_page_id: number | null;
  @ApiProperty() views: number;
  @ApiProperty() starts: number;
  @ApiProperty({ description: 'Stored, without what looked like spam' }) submissions: number;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) last_submission_at: string | null;
  @ApiProperty({ type: FormTrial, nullable: true }) trial: FormTrial | null;
  @ApiProperty({ type: [FieldDropOff] }) fields: FieldDropOff[];
}
