import { ApiProperty } from '../../../platform/http/describe.js';
import type { StoredForm } from '../forms.repository.js';

const formStatuses = ['active', 'archived'] as const;

/** A form in a list. */
export class FormSummary {
  @ApiProperty() id: number;
  @ApiProperty({ format: 'uuid', description: 'The block\'s own id' }) uid: string;
  @ApiProperty() site_id: number;
  @ApiProperty() name: string;
  @ApiProperty({ enum: formStatuses }) status: StoredForm['status'];
  @ApiProperty({ type: Number, nullable: true }) landing_page_id: number | null;
  @ApiProperty({ description: 'Sent forms, spam included' }) submissions: number;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) last_submission_at: string | null;
  @ApiProperty({ format: 'date-time' }) updated_at: string;
}

/** All forms, newest change first. */
export class FormList {
  @ApiProperty({ type: [FormSummary] }) items: FormSummary[];
}

/** A form with what it asks and answers. */
export class FormDetail {
  @ApiProperty() id: number;
  @ApiProperty({ format: 'uuid' }) uid: string;
  @ApiProperty() site_id: number;
  @ApiProperty() name: string;
  @ApiProperty({ enum: formStatuses }) status: StoredForm['status'];
  @ApiProperty({ type: Number, nullable: true }) landing_page_id: number | null;
  @ApiProperty({ type: 'object', additionalProperties: true, description: 'FormDefinition of @dmat/shared' }) definition: object;
  @ApiProperty({ type: 'object', additionalProperties: true, nullable: true, description: 'Welcome of @dmat/shared' }) welcome: object | null;
  @ApiProperty({ format: 'date-time' }) created_at: string;
  @ApiProperty({ format: 'date-time' }) updated_at: string;
}

/** A form in a list, from its row. */
export function toFormSummary(form: StoredForm & { submissions: number; lastSubmissionAt: Date | null }): FormSummary {
  return {
    id: form.id, uid: form.uid, site_id: form.siteId, name: form.name, status: form.status, landing_page_id: form.landingPageId,
    submissions: form.submissions, last_submission_at: form.lastSubmissionAt?.toISOString() ?? null, updated_at: form.updatedAt.toISOString(),
  };
}

/** A whole form, from its row. */
export function toFormDetail(form: StoredForm): FormDetail {
  return {
    id: form.id, uid: form.uid, site_id: form.siteId, name: form.name, status: form.status, landing_page_id: form.landingPageId,
    definition: form.definition, welcome: form.welcome, created_at: form.createdAt.toISOString(), updated_at: form.updatedAt.toISOString(),
  };
}
