import { useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import { readLead } from '../../api/leads.js';
import { asRefusal } from '../../api/refusal.js';
import type { CustomField, CustomFieldValue, LeadChanges, LeadDetail } from '../../api/types.js';
import { changedMeanwhile, changesOf, draftOf, isSame, type DraftField, type ProfileDraft } from './profile-fields.js';

interface Edit {
  seen: ProfileDraft;
  version: number;
  draft: ProfileDraft;
  /** Set when somebody else saved first: their values and which of them are new. */
  theirs: { values: ProfileDraft; version: number; fields: DraftField[] } | null;
}

/** An edit of the profile: a draft on the version seen, and what to do when that version is no longer the newest. */
export function useProfileEdit(lead: LeadDetail, fields: readonly CustomField[], change: (version: number, changes: LeadChanges) => Promise<void>, onSaved: () => void) {
  const [edit, setEdit] = useState<Edit | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState('');
  const [faults, setFaults] = useState<Readonly<Record<string, string>>>({});

  const begin = () => {
    setProblem('');
    setFaults({});
    const seen = draftOf(lead, fields);
    setEdit({ seen, version: lead.version, draft: seen, theirs: null });
  };
  const set = (field: DraftField, value: CustomFieldValue | null) => setEdit((old) => old && { ...old, draft: { ...old.draft, [field]: value } });

  const save = async () => {
    if (!edit) return;
    const changes = changesOf(edit.draft, edit.theirs?.values ?? edit.seen);
    if (Object.keys(changes).length === 0) {
      setEdit(null);
      return;
    }
    setBusy(true);
    setProblem('');
    setFaults({});
    try {
      await change(edit.theirs?.version ?? edit.version, changes);
      setEdit(null);
      onSaved();
    } catch (thrown) {
      const refusal = asRefusal(thrown);
      if (refusal.kind === 'stale') await takeNotice(edit);
      else {
        setProblem(refusal.message);
        setFaults(refusal.fields);
      }
    } finally {
      setBusy(false);
    }
  };

  /** Fetches what the other person saved; fields I did not touch take their values. */
  const takeNotice = async (mine: Edit) => {
    try {
      const newest = await readLead(lead.id);
      const values = draftOf(newest, fields);
      const theirs = changedMeanwhile(mine.theirs?.values ?? mine.seen, values);
      const before = mine.theirs?.values ?? mine.seen;
      const draft = { ...mine.draft };
      for (const field of theirs) if (isSame(draft[field], before[field])) draft[field] = values[field] as never;
      setEdit({ ...mine, draft, theirs: { values, version: newest.version, fields: theirs } });
    } catch (thrown) {
      setProblem(asRefusal(thrown).message || __('Please try again.', 'dmat'));
    }
  };

  return { edit, isBusy, problem, faults, begin, set, save: () => void save(), cancel: () => setEdit(null) };
}
