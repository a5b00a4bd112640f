import { useCallback } from '@wordpress/element';
import { addTag, changeLead, readLead, removeTag } from '../../api/leads.js';
import type { LeadChanges, LeadDetail } from '../../api/types.js';
import { useResource } from '../../use-resource.js';

/** One lead and everything a screen may do to it; changes show at once where they are sure. */
export function useLead(id: number) {
  const lead = useResource(`lead ${id}`, (signal) => readLead(id, signal));
  const { put, reload } = lead;

  /** Saves an edit made on `version`; refused as `stale` when somebody was quicker. */
  const change = useCallback(
    async (version: number, changes: LeadChanges) => {
      const changed = await changeLead(id, version, changes);
      put((old) => ({ ...old, ...changed, custom: { ...old.custom, ...changes.custom } }));
      if (changes.custom) reload();
    },
    [id, put, reload],
  );

  const tag = useCallback(
    async (name: string, isOn: boolean) => {
      const before = (old: LeadDetail) => old.tags.filter((one) => one !== name);
      const set = (on: boolean) => put((old) => ({ ...old, tags: on ? [...before(old), name] : before(old) }));
      set(isOn);
      try {
        await (isOn ? addTag(id, name) : removeTag(id, name));
      } catch (thrown) {
        set(!isOn);
        throw thrown;
      }
    },
    [id, put],
  );

  return { ...lead, reload, change, tag };
}
