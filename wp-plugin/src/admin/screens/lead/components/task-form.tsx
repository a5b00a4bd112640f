import { Button, Notice, SelectControl, TextControl } from '@wordpress/components';
import { getDate } from '@wordpress/date';
import { useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import { asRefusal } from '../../../api/refusal.js';
import { requestKey } from '../../../api/request-key.js';
import type { TaskInput, TeamMember } from '../../../api/types.js';

interface TaskFormProps {
  team: readonly TeamMember[];
  /** The key makes a double click add one task. */
  save: (task: TaskInput, key: string) => Promise<void>;
  close: () => void;
}

/** A new task: what, until when, by whom. */
export function TaskForm({ team, save, close }: TaskFormProps) {
  const [title, setTitle] = useState('');
  const [day, setDay] = useState('');
  const [assignee, setAssignee] = useState('');
  const [key] = useState(() => requestKey());
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState('');
  const send = async () => {
    setBusy(true);
    setProblem('');
    try {
      await save({ title: title.trim(), ...(day ? { due_at: endOf(day) } : {}), ...(assignee ? { assigned_to: Number(assignee) } : {}) }, key);
      close();
    } catch (thrown) {
      setProblem(asRefusal(thrown).message);
      setBusy(false);
    }
  };
  return (
    <form
      className="dmat-form dmat-tasks__form"
      onSubmit={(event) => {
        event.preventDefault();
        if (title.trim() !== '' && !isBusy) void send();
      }}
    >
      {problem && (
        <Notice status="error" isDismissible={false}>
          {problem}
        </Notice>
      )}
      <TextControl label={__('What is to be done?', 'dmat')} value={title} maxLength={255} required onChange={setTitle} __next40pxDefaultSize __nextHasNoMarginBottom />
      <div className="dmat-pair">
        <TextControl label={__('Until', 'dmat')} type="date" value={day} onChange={setDay} __next40pxDefaultSize __nextHasNoMarginBottom />
        <SelectControl
          label={__('Who', 'dmat')}
          value={assignee}
          options={[{ value: '', label: __('Anybody', 'dmat') }, ...team.filter((member) => member.is_active).map((member) => ({ value: String(member.id), label: member.name }))]}
          onChange={setAssignee}
          __next40pxDefaultSize
          __nextHasNoMarginBottom
        />
      </div>
      <div className="dmat-row">
        <Button type="submit" variant="primary" isBusy={isBusy} disabled={isBusy || title.trim() === ''} accessibleWhenDisabled __next40pxDefaultSize>
          {__('Add task', 'dmat')}
        </Button>
        <Button variant="tertiary" onClick={close} disabled={isBusy} __next40pxDefaultSize>
          {__('Cancel', 'dmat')}
        </Button>
      </div>
    </form>
  );
}

/** The end of a day in the site's time zone. */
function endOf(day: string): string {
  return getDate(`${day}T23:59:00`).toISOString();
}
