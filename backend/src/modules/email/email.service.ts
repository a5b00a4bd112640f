import { Injectable } from '@nestjs/common';
import { MERGE_FIELDS, type MergeField } from '@dmat/shared/text/merge-fields';
import { checkTemplate, type TemplateCheck } from './template/check-template.js';
import type { TemplateFields } from './template/fields.js';
import { renderTemplate, type MailTemplate, type Rendered } from './template/render-template.js';

/** Turns what a marketer wrote into what a person reads. */
@Injectable()
export class EmailService {
  /** The fields a writer can use. */
  fields(): readonly MergeField[] {
    return MERGE_FIELDS;
  }

  /** Whether a subject or body can be used; to be asked when it is saved. */
  check(text: string): TemplateCheck {
    return checkTemplate(text);
  }

  /** Fills subject and body for one person. A fault comes back as data, so that it never stops the lead. */
  render(template: MailTemplate, fields: TemplateFields): Rendered {
    return renderTemplate(template, fields);
  }
}
