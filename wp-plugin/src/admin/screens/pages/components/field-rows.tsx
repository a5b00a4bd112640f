import { __, sprintf } from '@wordpress/i18n';
import type { FormDropOff } from '../../../api/types.js';
import { count } from '../../../format/numbers.js';
import { percent } from '../../../format/rates.js';

/** Fields in the form's order: how many came so far, how many left there, how many answered. */
export function FieldRows({ fields }: { fields: FormDropOff['fields'] }) {
  const most = Math.max(1, ...fields.map((field) => field.seen));
  const worst = Math.max(...fields.map((field) => field.left_at));
  return (
    <table className="dmat-drop-off">
      <thead>
        <tr>
          <th scope="col">{__('Field', 'dmat')}</th>
          <th scope="col">{__('Came so far', 'dmat')}</th>
          <th scope="col">{__('Left here', 'dmat')}</th>
          <th scope="col">{__('Answered', 'dmat')}</th>
        </tr>
      </thead>
      <tbody>
        {fields.map((field) => (
          <tr key={field.name} className={field.left_at > 0 && field.left_at === worst ? 'is-worst' : ''}>
            <th scope="row">
              {field.label}
              {field.required && <span className="dmat-muted"> {__('(required)', 'dmat')}</span>}
              {field.is_former && <span className="dmat-muted"> {__('(no longer in the form)', 'dmat')}</span>}
              <span className="dmat-bars__track" aria-hidden="true">
                <span className="dmat-bars__bar" style={{ width: `${(100 * field.seen) / most}%` }} />
              </span>
            </th>
            <td>{count(field.seen)}</td>
            <td>
              {count(field.left_at)}
              {field.left_at > 0 && <span className="dmat-muted"> ({percent(field.left_at / Math.max(1, field.seen))})</span>}
            </td>
            <td>{field.is_former ? '–' : count(field.answered)}</td>
          </tr>
        ))}
      </tbody>
      <caption className="dmat-muted">
        {worst > 0
          ? /* translators: %s: label of a field */
            sprintf(__('Most visitors who give up do so at “%s”. Is it needed, and does it have to be required?', 'dmat'), fields.find((field) => field.left_at === worst)?.label ?? '')
          : __('Nobody gave up in these days.', 'dmat')}
      </caption>
    </table>
  );
}
