import type { SpamSubmission } from '../../../api/types.js';

/** What was answered, question by question; the first few, or all. */
export function Answers({ answers, most = answers.length }: { answers: SpamSubmission['answers']; most?: number }) {
  const filled = answers.filter((answer) => answer.value !== '');
  return (
    <dl className="dmat-spam__answers">
      {filled.slice(0, most).map(({ name, label, value }) => (
        <div key={name}>
          <dt>{label}</dt>
          <dd>{most < answers.length && value.length > 80 ? `${value.slice(0, 80)}…` : value}</dd>
        </div>
      ))}
    </dl>
  );
}
