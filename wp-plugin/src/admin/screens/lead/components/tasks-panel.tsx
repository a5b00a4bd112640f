import { Button, CheckboxControl } from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';
import { closeSmall } from '@wordpress/icons';
import { readTeam } from '../../../api/lead-work.js';
import type { LeadDetail, LeadTask, TeamMember } from '../../../api/types.js';
import { Failure } from '../../../components/failure.js';
import { Panel } from '../../../components/panel.js';
import { Skeleton } from '../../../components/skeleton.js';
import { dayName, exactTime } from '../../../format/times.js';
import { useResource } from '../../../use-resource.js';
import { useTasks } from '../use-tasks.js';
import { TaskForm } from './task-form.js';

/** What is to be done about the lead, by whom and until when. */
export function TasksPanel({ lead, canEdit, onChanged }: { lead: LeadDetail; canEdit: boolean; onChanged: () => void }) {
  const tasks = useTasks(lead.id, onChanged);
  const team = useResource('team', (signal) => readTeam(signal));
  const [isAdding, setAdding] = useState(false);
  const add = canEdit && !isAdding && (
    <Button variant="link" onClick={() => setAdding(true)}>
      {__('Add task', 'dmat')}
    </Button>
  );
  return (
    <Panel title={__('Tasks', 'dmat')} aside={add}>
      {isAdding && <TaskForm team={team.data ?? []} save={tasks.add} close={() => setAdding(false)} />}
      {tasks.refusal && <Failure refusal={tasks.refusal} onRetry={tasks.reload} />}
      {tasks.isLoading && !tasks.data && <Skeleton lines={2} />}
      {tasks.data?.length === 0 && !isAdding && <p className="dmat-muted">{__('Nothing to do.', 'dmat')}</p>}
      {tasks.data && tasks.data.length > 0 && (
        <ul className="dmat-tasks">
          {tasks.data.map((task) => (
            <TaskRow key={task.id} task={task} team={team.data ?? []} canEdit={canEdit} setDone={tasks.setDone} remove={tasks.remove} />
          ))}
        </ul>
      )}
    </Panel>
  );
}

interface TaskRowProps {
  task: LeadTask;
  team: readonly TeamMember[];
  canEdit: boolean;
  setDone: (task: LeadTask, isDone: boolean) => void;
  remove: (task: LeadTask) => void;
}

function TaskRow({ task, team, canEdit, setDone, remove }: TaskRowProps) {
  const isLate = task.done_at === null && task.due_at !== null && new Date(task.due_at).getTime() < Date.now();
  const who = team.find((member) => member.id === task.assigned_to)?.name;
  return (
    <li className={task.done_at ? 'is-done' : undefined}>
      <div className="dmat-tasks__text">
        <CheckboxControl label={task.title} checked={task.done_at !== null} disabled={!canEdit} onChange={(isDone) => setDone(task, isDone)} __nextHasNoMarginBottom />
        {(task.due_at || who) && (
          <p className="dmat-tasks__note dmat-muted">
            {task.due_at && (
              <span className={isLate ? 'is-late' : undefined} title={exactTime(task.due_at)}>
                {/* translators: %s: a day */}
                {isLate ? sprintf(__('Late: %s', 'dmat'), dayName(task.due_at)) : dayName(task.due_at)}
              </span>
            )}
            {task.due_at && who && ' · '}
            {who}
          </p>
        )}
      </div>
      {canEdit && (
        <Button
          icon={closeSmall}
          size="small"
          /* translators: %s: a task */
          label={sprintf(__('Delete task “%s”', 'dmat'), task.title)}
          onClick={() => remove(task)}
        />
      )}
    </li>
  );
}
