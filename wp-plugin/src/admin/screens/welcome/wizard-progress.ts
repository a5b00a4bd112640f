import type { LandingPage } from '../../api/types.js';

/** What the wizard made, kept in this browser so that it can be taken up again after a break. */
export interface WizardProgress {
  /** The page the wizard made. */
  page: { url: string; editUrl: string } | null;
  /** The first lead that came by it. */
  leadId: number | null;
  /** When the page was made; only a later lead counts as caught by it. */
  since: string | null;
  /** Somebody asked for one more page: pages that exist spare no step any more. */
  wantsNewPage?: boolean;
}

/** Where somebody stands in the wizard. */
export type WizardStep = 'connect' | 'page' | 'submit' | 'done';

const place = 'dmat-wizard';
const nothing: WizardProgress = { page: null, leadId: null, since: null };

/** The step that comes next, out of what is done already. */
export function stepOf(isConnected: boolean, progress: WizardProgress): WizardStep {
  if (!isConnected) return 'connect';
  if (progress.leadId !== null) return 'done';
  return progress.page ? 'submit' : 'page';
}

/** What was done before; a page that is published already spares making one. */
export function progressFrom(saved: WizardProgress, pages: readonly LandingPage[]): WizardProgress {
  if (saved.page || saved.wantsNewPage) return saved;
  const live = pages.find((page) => page.status === 'published' && page.url);
  return live?.url ? { ...saved, page: { url: live.url, editUrl: '' }, since: saved.since ?? live.created_at } : saved;
}

/** Reads what was done before in this browser. */
export function readProgress(storage: Pick<Storage, 'getItem'> = window.localStorage): WizardProgress {
  try {
    const saved = JSON.parse(storage.getItem(place) ?? 'null') as Partial<WizardProgress> | null;
    if (!saved) return nothing;
    return { page: saved.page ?? null, leadId: saved.leadId ?? null, since: saved.since ?? null, ...(saved.wantsNewPage === true && { wantsNewPage: true }) };
  } catch {
    return nothing;
  }
}

/** Keeps what is done. */
export function saveProgress(progress: WizardProgress, storage: Pick<Storage, 'setItem'> = window.localStorage): void {
  try {
    storage.setItem(place, JSON.stringify(progress));
  } catch {
    // Without storage the wizard still works; it only cannot be taken up again.
  }
}
