import { useState } from '@wordpress/element';
import { __, _n, sprintf } from '@wordpress/i18n';
import { asRefusal, type Refusal } from '../../api/refusal.js';
import { decideOnSpam, listSpam } from '../../api/spam.js';
import type { SpamDecisionVerb } from '../../api/types.js';
import { useAnnounce } from '../../components/snackbars.js';
import { count } from '../../format/numbers.js';
import { useResource } from '../../use-resource.js';

/** One page of the quarantine, and what a person decides about it. What is put away can be brought back at once. */
export function useSpam(perPage: number) {
  const announce = useAnnounce();
  const [trail, setTrail] = useState<string[]>([]);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const cursor = trail.at(-1);
  const read = useResource(`spam ${perPage} ${cursor ?? ''}`, (signal) => listSpam({ spam_state: 'quarantined', limit: perPage, ...(cursor ? { cursor } : {}) }, signal));
  const next = read.data?.next_cursor ?? null;

  const decide = async (action: SpamDecisionVerb, ids: number[]): Promise<void> => {
    setRefusal(null);
    try {
      const changed = await decideOnSpam(action, ids);
      announce(said(action, changed), action === 'delete' && changed > 0 ? { label: __('Undo', 'dmat'), onClick: () => void decide('restore', ids) } : undefined);
      if (action !== 'restore' && cursor && ids.length >= (read.data?.items.length ?? 0)) setTrail((old) => old.slice(0, -1));
      read.reload();
    } catch (thrown) {
      setRefusal(asRefusal(thrown));
    }
  };

  return {
    page: read.data,
    refusal: refusal ?? read.refusal,
    isLoading: read.isLoading,
    reload: read.reload,
    decide,
    goOn: next === null ? null : () => setTrail((old) => [...old, next]),
    goBack: trail.length === 0 ? null : () => setTrail((old) => old.slice(0, -1)),
  };
}

function said(action: SpamDecisionVerb, changed: number): string {
  if (changed === 0) return __('Somebody decided that before.', 'dmat');
  const figure = count(changed);
  switch (action) {
    case 'release':
      /* translators: %s: a number of submissions */
      return sprintf(_n('%s let through: it is a lead now.', '%s let through: they are leads now.', changed, 'dmat'), figure);
    case 'delete':
      /* translators: %s: a number of submissions */
      return sprintf(_n('%s deleted.', '%s deleted.', changed, 'dmat'), figure);
    default:
      /* translators: %s: a number of submissions */
      return sprintf(_n('%s is back.', '%s are back.', changed, 'dmat'), figure);
  }
}
