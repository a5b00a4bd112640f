import { __, _n, sprintf } from '@wordpress/i18n';
import type { TaskOverview } from '../../../api/types.js';
import { Link } from '../../../components/link.js';
import { Panel } from '../../../components/panel.js';
import { When } from '../../../components/when.js';
import { count } from '../../../format/numbers.js';
import { pathToLead } from '../../../routes.js';

const shown = 6;

/** Open tasks of the person looking, the most urgent first. */
export function TasksPanel({ tasks }: { tasks: TaskOverview }) {
  return (
    <Panel
      title={__('My tasks', 'dmat')}
      aside={
        tasks.overdue > 0 && (
          <span className="dmat-bad">
            {/* translators: %s: a number of tasks */}
            {sprintf(_n('%s is late', '%s are late', tasks.overdue, 'dmat'), count(tasks.overdue))}
          </span>
        )
      }
    >
      {tasks.items.length === 0 ? (
        <p className="dmat-muted">{__('Nothing to do. Tasks are made on the page of a lead.', 'dmat')}</p>
      ) : (
        <ul className="dmat-list">
          {tasks.items.slice(0, shown).map((task) => (
            <li key={task.id} className="dmat-list__item">
              <Link href={pathToLead(task.lead_id)} className="dmat-list__main">
                <span className="dmat-list__title">{task.title}</span>
              </Link>
              <span className="dmat-list__note">{task.due_at ? <When at={task.due_at} /> : __('no date', 'dmat')}</span>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
