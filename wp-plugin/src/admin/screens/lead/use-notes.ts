import { useCallback, useEffect, useRef } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import { addNote, deleteNote } from '../../api/leads.js';
import { asRefusal } from '../../api/refusal.js';
import type { LeadDetail, LeadNote } from '../../api/types.js';
import { useAnnounce } from '../../components/snackbars.js';

/** Milliseconds in which a deleted note can be taken back. */
const graceMs = 7000;

/**
 * Notes of one lead. A deleted note leaves the screen at once and the backend when Undo is no longer
 * offered: after some seconds, or when the person leaves.
 */
export function useNotes(lead: LeadDetail, put: (change: (old: LeadDetail) => LeadDetail) => void, onChanged: () => void) {
  const announce = useAnnounce();
  const leaving = useRef(new Map<number, { note: LeadNote; timer: ReturnType<typeof setTimeout> }>());

  const bringBack = useCallback(
    (note: LeadNote) =>
      put((old) => ({
        ...old,
        notes: [...old.notes.filter((one) => one.id !== note.id), note].sort((a, b) => b.created_at.localeCompare(a.created_at) || b.id - a.id),
      })),
    [put],
  );

  const carryOut = useCallback(
    async (id: number) => {
      const pending = leaving.current.get(id);
      if (!pending) return;
      clearTimeout(pending.timer);
      leaving.current.delete(id);
      try {
        await deleteNote(lead.id, id);
        onChanged();
      } catch (thrown) {
        bringBack(pending.note);
        announce(asRefusal(thrown).message);
      }
    },
    [lead.id, bringBack, announce, onChanged],
  );
  const latest = useRef(carryOut);
  latest.current = carryOut;

  useEffect(() => {
    const all = () => [...leaving.current.keys()].forEach((id) => void latest.current(id));
    window.addEventListener('pagehide', all);
    return () => {
      window.removeEventListener('pagehide', all);
      all();
    };
  }, []);

  const add = async (body: string) => {
    const note = await addNote(lead.id, body);
    put((old) => ({ ...old, notes: [note, ...old.notes] }));
    announce(__('Note added.', 'dmat'));
    onChanged();
  };

  const remove = (note: LeadNote) => {
    put((old) => ({ ...old, notes: old.notes.filter((one) => one.id !== note.id) }));
    leaving.current.set(note.id, { note, timer: setTimeout(() => void latest.current(note.id), graceMs) });
    announce(__('Note deleted.', 'dmat'), {
      label: __('Undo', 'dmat'),
      onClick: () => {
        const pending = leaving.current.get(note.id);
        if (!pending) return;
        clearTimeout(pending.timer);
        leaving.current.delete(note.id);
        bringBack(note);
      },
    });
  };

  return { add, remove };
}
