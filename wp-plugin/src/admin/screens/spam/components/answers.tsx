import { __ } from '@wordpress/i18n';
import type { SpamSubmission } from '../../../api/types.js';

/** What was answered, question by question: the first few that say more than who it is from, or all. */
export function Answers({ item, most = item.answers.length }: { item: SpamSubmission; most?: number }) {
  const telling = item.answers.filter(({ value }) => value !== '' && value !== 'No' && value !== item.email && value !== item.name);
  if (telling.length === 0) return <span className="dmat-muted">{__('Nothing more', 'dmat')}</span>;
  return (
    <dl className="dmat-spam__answers">
      {telling.slice(0, most).map(({ name, label, value }) => (
        <div key={name}>
          <dt>{label}</dt>
          <dd>{value.length > 160 ? `${value.slice(0, 160)}…` : value}</dd>
        </div>
      ))}
    </dl>
  );
}
