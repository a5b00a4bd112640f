import { __ } from '@wordpress/i18n';
import { addTask, changeTask, deleteTask, listTasks, restoreTask } from '../../api/lead-work.js';
import { asRefusal } from '../../api/refusal.js';
import type { LeadTask, TaskInput } from '../../api/types.js';
import { useAnnounce } from '../../components/snackbars.js';
import { useResource } from '../../use-resource.js';

/** Tasks of one lead; what is done to them shows at once. */
export function useTasks(leadId: number, onChanged: () => void) {
  const announce = useAnnounce();
  const tasks = useResource(`tasks ${leadId}`, (signal) => listTasks(leadId, signal));

  const carryOut = async (work: () => Promise<unknown>) => {
    try {
      await work();
      onChanged();
    } catch (thrown) {
      announce(asRefusal(thrown).message);
    }
    tasks.reload();
  };

  /** Throws a refusal for the form to show. */
  const add = async (task: TaskInput, key: string) => {
    const added = await addTask(leadId, task, key);
    tasks.put((old) => [added, ...old.filter((one) => one.id !== added.id)]);
    announce(__('Task added.', 'dmat'));
    onChanged();
    tasks.reload();
  };

  const setDone = (task: LeadTask, isDone: boolean) => {
    tasks.put((old) => old.map((one) => (one.id === task.id ? { ...one, done_at: isDone ? new Date().toISOString() : null } : one)));
    return carryOut(async () => {
      await changeTask(leadId, task.id, task.version, { is_done: isDone });
      announce(isDone ? __('Task done.', 'dmat') : __('Task is open again.', 'dmat'));
    });
  };

  const remove = (task: LeadTask) => {
    tasks.put((old) => old.filter((one) => one.id !== task.id));
    return carryOut(async () => {
      await deleteTask(leadId, task.id);
      announce(__('Task deleted.', 'dmat'), { label: __('Undo', 'dmat'), onClick: () => void carryOut(() => restoreTask(leadId, task.id)) });
    });
  };

  return { ...tasks, add, setDone: (task: LeadTask, isDone: boolean) => void setDone(task, isDone), remove: (task: LeadTask) => void remove(task) };
}
