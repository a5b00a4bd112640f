import { Button, Notice, TextareaControl } from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import { asRefusal } from '../../../api/refusal.js';
import type { LeadDetail } from '../../../api/types.js';
import { Panel } from '../../../components/panel.js';
import { When } from '../../../components/when.js';
import { useNotes } from '../use-notes.js';

interface NotesPanelProps {
  lead: LeadDetail;
  canEdit: boolean;
  put: (change: (old: LeadDetail) => LeadDetail) => void;
  onChanged: () => void;
}

/** What colleagues wrote about the lead. */
export function NotesPanel({ lead, canEdit, put, onChanged }: NotesPanelProps) {
  const { add, remove } = useNotes(lead, put, onChanged);
  return (
    <Panel title={__('Notes', 'dmat')}>
      {canEdit && <NoteForm add={add} />}
      {lead.notes.length === 0 && !canEdit && <p className="dmat-muted">{__('No notes yet.', 'dmat')}</p>}
      {lead.notes.length > 0 && (
        <ul className="dmat-notes">
          {lead.notes.map((note) => (
            <li key={note.id}>
              <p className="dmat-notes__text">{note.body}</p>
              <p className="dmat-muted dmat-row">
                <span>
                  {note.author_name && `${note.author_name} · `}
                  <When at={note.created_at} />
                </span>
                {canEdit && (
                  <Button variant="link" isDestructive onClick={() => remove(note)}>
                    {__('Delete', 'dmat')}
                  </Button>
                )}
              </p>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}

function NoteForm({ add }: { add: (body: string) => Promise<void> }) {
  const [text, setText] = useState('');
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState('');
  const save = async () => {
    setBusy(true);
    setProblem('');
    try {
      await add(text.trim());
      setText('');
    } catch (thrown) {
      setProblem(asRefusal(thrown).message);
    } finally {
      setBusy(false);
    }
  };
  return (
    <form
      className="dmat-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() !== '') void save();
      }}
    >
      {problem && (
        <Notice status="error" isDismissible={false}>
          {problem}
        </Notice>
      )}
      <TextareaControl
        label={__('New note', 'dmat')}
        placeholder={__('What should a colleague know?', 'dmat')}
        rows={2}
        maxLength={5000}
        value={text}
        onChange={setText}
        __nextHasNoMarginBottom
      />
      <div>
        <Button type="submit" variant="secondary" isBusy={isBusy} disabled={isBusy || text.trim() === ''} accessibleWhenDisabled __next40pxDefaultSize>
          {__('Add note', 'dmat')}
        </Button>
      </div>
    </form>
  );
}
