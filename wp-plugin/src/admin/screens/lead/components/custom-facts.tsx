import type { ReactNode } from 'react';
import type { CustomField, CustomFieldValue, LeadDetail } from '../../../api/types.js';
import { fieldValueText } from '../../../format/custom-fields.js';

/** One fact with its name. */
export function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** What is known of the lead in the company's own fields. */
export function CustomFacts({ lead, fields }: { lead: LeadDetail; fields: readonly CustomField[] }) {
  return (
    <>
      {fields.map((field) => {
        const text = fieldValueText(field, lead.custom?.[field.key] as CustomFieldValue | undefined);
        if (text === '') return null;
        return (
          <Fact key={field.key} label={field.label}>
            {field.kind === 'url' ? (
              <a href={text} target="_blank" rel="noreferrer nofollow">
                {text}
              </a>
            ) : (
              <span className={field.kind === 'textarea' ? 'dmat-lines' : undefined}>{text}</span>
            )}
          </Fact>
        );
      })}
    </>
  );
}
