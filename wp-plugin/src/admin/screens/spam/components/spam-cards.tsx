import { Button } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import type { SpamSubmission } from '../../../api/types.js';
import { When } from '../../../components/when.js';
import { senderOf } from '../spam-fields.js';
import { Answers } from './answers.js';

interface SpamCardsProps {
  items: readonly SpamSubmission[];
  onRelease: (items: SpamSubmission[]) => void;
  onDelete: (items: SpamSubmission[]) => void;
}

/** The quarantine one under the other, for screens too narrow for a table. */
export function SpamCards({ items, onRelease, onDelete }: SpamCardsProps) {
  return (
    <ul className="dmat-cards">
      {items.map((item) => (
        <li key={item.id} className="dmat-card dmat-spam__card">
          <span className="dmat-card__title">{senderOf(item)}</span>
          <span className="dmat-card__line">{item.explanation}</span>
          <Answers item={item} most={4} />
          <span className="dmat-card__line">
            {item.form_name ?? '—'} · <When at={item.occurred_at} />
          </span>
          <span className="dmat-row">
            <Button variant="secondary" onClick={() => onRelease([item])} __next40pxDefaultSize>
              {__('Not spam', 'dmat')}
            </Button>
            <Button variant="tertiary" isDestructive onClick={() => onDelete([item])} __next40pxDefaultSize>
              {__('Delete', 'dmat')}
            </Button>
          </span>
        </li>
      ))}
    </ul>
  );
}
