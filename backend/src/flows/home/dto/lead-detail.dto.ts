import type { CustomFieldValue } from '@dmat/shared/leads/custom-field';
import { ApiProperty } from '../../../platform/http/describe.js';
import { companySizes, type CompanySize } from '../../../domain/identity/company-size.js';
import { Activity, LeadSummary, Note } from '../../../modules/leads/index.js';

/** One row of the sum that a score is. */
export class ScoreEntryShown {
  @ApiProperty() rule: string;
  @ApiProperty() label: string;
  @ApiProperty() points: number;
  @ApiProperty({ format: 'date-time' }) occurred_at: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) expires_at: string | null;
}

/** What the person said about one purpose and channel, with the evidence. */
export class ConsentShown {
  @ApiProperty() purpose: string;
  @ApiProperty() channel: string;
  @ApiProperty({ enum: ['granted', 'withdrawn', 'requested'] }) status: 'granted' | 'withdrawn' | 'requested';
  @ApiProperty({ description: 'Exactly what the person read' }) text: string;
  @ApiProperty() source: string;
  @ApiProperty({ type: String, nullable: true }) page_url: string | null;
  @ApiProperty({ type: Number, nullable: true }) form_id: number | null;
  @ApiProperty({ type: Number, nullable: true }) page_revision: number | null;
  @ApiProperty({ format: 'date-time' }) at: string;
}

/** One answer of a submission. */
export class AnswerShown {
  @ApiProperty() name: string;
  @ApiProperty() label: string;
  @ApiProperty({ oneOf: [{ type: 'string' }, { type: 'boolean' }, { type: 'array', items: { type: 'string' } }] })
  value: string | boolean | string[];
}

/** A file that came with a form. `GET /api/files/{id}` has its content. */
export class FileShown {
  @ApiProperty() id: number;
  @ApiProperty({ description: 'Name of the field it answers' }) field: string;
  @ApiProperty() name: string;
  @ApiProperty() mime: string;
  @ApiProperty({ description: 'Bytes' }) size: number;
}

/** A form the person sent. */
export class SubmissionShown {
  @ApiProperty() id: number;
  @ApiProperty() form_id: number;
  @ApiProperty({ type: String, nullable: true }) form_name: string | null;
  @ApiProperty({ type: String, nullable: true }) page_url: string | null;
  @ApiProperty({ type: String, nullable: true }) page_title: string | null;
  @ApiProperty({ type: [AnswerShown] }) answers: AnswerShown[];
  @ApiProperty({ type: [ConsentShown] }) consents: ConsentShown[];
  @ApiProperty({ type: [FileShown] }) files: FileShown[];
  @ApiProperty({ format: 'date-time' }) occurred_at: string;
}

/** Everything about one lead. */
export class LeadDetail extends LeadSummary {
  @ApiProperty({ enum: companySizes, enumName: 'CompanySize', nullable: true }) company_size: CompanySize | null;
  @ApiProperty({ type: String, nullable: true }) industry: string | null;
  @ApiProperty({ type: 'object', additionalProperties: true, description: 'What is known in custom fields, by key' }) custom: Record<string, CustomFieldValue>;
  @ApiProperty({ type: Number, nullable: true, description: 'The employer, by the domain of the address' }) organization_id: number | null;
  @ApiProperty({ type: String, nullable: true, description: 'Why no email may be sent to the address: unsubscribed, complaint, hard-bounce, invalid, manual' }) suppression: string | null;
  @ApiProperty({ type: 'object', additionalProperties: { type: 'string', nullable: true } }) utm: Record<string, string | null>;
  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' }, nullable: true }) first_touch: Record<string, string> | null;
  @ApiProperty({ type: [ScoreEntryShown] }) score_entries: ScoreEntryShown[];
  @ApiProperty({ type: [ConsentShown] }) consents: ConsentShown[];
  @ApiProperty({ type: [SubmissionShown] }) submissions: SubmissionShown[];
  @ApiProperty({ type: [Note] }) notes: Note[];
  @ApiProperty({ type: 'object', additionalProperties: { type: 'number' }, description: 'How often the lead did what, by kind of activity' })
  engagement: Record<string, number>;
  @ApiProperty({ type: [Activity], description: 'The latest 20' }) interactions: Activity[];
}
