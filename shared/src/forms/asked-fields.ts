import type { FieldCondition, FormField } from './form-definition.js';

/** The words of an answer, however it came: trimmed, in small letters, without empty ones. */
const wordsOf = (answer: unknown): string[] =>
  [answer ?? []].flat().map((one) => (one === true ? '1' : one === false ? '' : String(one)).trim().toLowerCase()).filter(Boolean);

function holds({ is, value }: FieldCondition, answer: unknown): boolean {
  const words = wordsOf(answer);
  const wanted = value.trim().toLowerCase();
  switch (is) {
    case 'filled': return words.length > 0;
    case 'empty': return words.length === 0;
    case 'equals': return words.includes(wanted);
    case 'differs': return !words.includes(wanted);
    case 'contains': return words.some((word) => word.includes(wanted));
    case 'more': return words.some((word) => Number(word) > Number(wanted));
    default: return words.some((word) => Number(word) < Number(wanted));
  }
}

/**
 * The questions that are asked, given these answers. A question that is not asked counts as unanswered for those that
 * hang on it; one that hangs on itself, or on a question the form does not have, is asked.
 */
export function askedFields(fields: FormField[], answers: Record<string, unknown>): FormField[] {
  const known = new Map<string, boolean>();
  const isAsked = (field: FormField): boolean => {
    const before = known.get(field.name);
    if (before !== undefined) return before;
    known.set(field.name, true);
    const asked = (field.when ?? []).every((condition) => {
      const other = fields.find(({ name }) => name === condition.field);
      return !other || other === field || holds(condition, isAsked(other) ? answers[other.name] : undefined);
    });
    known.set(field.name, asked);
    return asked;
  };
  return fields.filter((field) => isAsked(field) && !(field.ask && answers[field.name] === undefined));
}
