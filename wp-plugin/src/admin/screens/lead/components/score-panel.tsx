import { Button } from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __, _n, sprintf } from '@wordpress/i18n';
import type { LeadDetail, ScoreEntry } from '../../../api/types.js';
import { Panel } from '../../../components/panel.js';
import { When } from '../../../components/when.js';
import { count, signed } from '../../../format/numbers.js';
import { exactTime, roughTime } from '../../../format/times.js';
import { tierName } from '../../../format/words.js';

const shownAtFirst = 6;

/** "Why 35": the score as the sum of its rows. */
export function ScorePanel({ lead }: { lead: LeadDetail }) {
  const [isOpen, setOpen] = useState(false);
  const entries = lead.score_entries;
  const shown = isOpen ? entries : entries.slice(0, shownAtFirst);
  const hidden = entries.length - shown.length;
  /* translators: %s: score */
  const title = sprintf(__('Why %s', 'dmat'), count(lead.lead_score));
  return (
    <Panel title={title}>
      {entries.length === 0 ? (
        <p className="dmat-muted">{__('No points yet. Sending a form, opening an email or visiting the pricing page brings some.', 'dmat')}</p>
      ) : (
        <table className="dmat-score">
          <tbody>
            {shown.map((entry, index) => (
              <ScoreRow key={`${entry.rule}-${entry.occurred_at}-${index}`} entry={entry} />
            ))}
            {hidden > 0 && (
              <tr>
                <td colSpan={2}>
                  <Button variant="link" onClick={() => setOpen(true)}>
                    {/* translators: %s: a number of rows */}
                    {sprintf(_n('Show %s more row', 'Show %s more rows', hidden, 'dmat'), count(hidden))}
                  </Button>
                </td>
              </tr>
            )}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">
                {/* translators: %s: hot, warm or cold */}
                {sprintf(__('Score, %s', 'dmat'), tierName(lead.tier))}
              </th>
              <td>{count(lead.lead_score)}</td>
            </tr>
          </tfoot>
        </table>
      )}
    </Panel>
  );
}

function ScoreRow({ entry }: { entry: ScoreEntry }) {
  return (
    <tr>
      <th scope="row">
        {entry.label}
        <span className="dmat-score__note">
          <When at={entry.occurred_at} />
          {entry.expires_at && (
            <span title={exactTime(entry.expires_at)}>
              {' '}
              {/* translators: %s: a date */}
              · {sprintf(__('counts until %s', 'dmat'), roughTime(entry.expires_at))}
            </span>
          )}
        </span>
      </th>
      <td>{signed(entry.points)}</td>
    </tr>
  );
}
