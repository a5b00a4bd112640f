import type { FormField } from '@dmat/shared/forms/form-definition';
import type { FieldDropOff } from './dto/pages-report.dto.js';

/** What is known of a form's fields. */
export interface FieldCounts {
  leftAt: ReadonlyMap<string, number>;
  answered: ReadonlyMap<string, number>;
  submissions: number;
}

/**
 * A form field by field, in its order. Who sent the form came to every field; who left came to every field up to the one
 * touched last. Fields the form has no more come last, with what is known of them.
 */
export function dropOffOf(fields: readonly FormField[], { leftAt, answered, submissions }: FieldCounts): FieldDropOff[] {
  const names = new Set(fields.map((field) => field.name));
  let seen = submissions;
  const asked = [...fields].reverse().map((field): FieldDropOff => {
    seen += leftAt.get(field.name) ?? 0;
    return {
      name: field.name, label: field.label || field.name, kind: field.kind, required: field.required, is_former: false,
      seen, answered: answered.get(field.name) ?? 0, left_at: leftAt.get(field.name) ?? 0,
    };
  });
  const former = [...leftAt].filter(([name]) => !names.has(name)).map(([name, left]): FieldDropOff => (
    { name, label: name, kind: '', required: false, is_former: true, seen: left, answered: 0, left_at: left }));
  return [...asked.reverse(), ...former];
}
