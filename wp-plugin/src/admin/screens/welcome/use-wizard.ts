import { useEffect, useState } from '@wordpress/element';
import { listLandingPages } from '../../api/overview.js';
import { makeStarterPage, readConnection, type Connection } from '../../api/wordpress.js';
import { bootData, may } from '../../boot-data.js';
import { useResource } from '../../use-resource.js';
import { progressFrom, readProgress, saveProgress, stepOf, type WizardProgress } from './wizard-progress.js';

/** The first-run wizard: what is done, what comes next. */
export function useWizard() {
  const connection = useResource('connection', readOrGuess);
  const isConnected = connection.data?.connected ?? false;
  const [progress, setProgress] = useState<WizardProgress>(() => readProgress());

  const keep = (next: WizardProgress) => {
    saveProgress(next);
    setProgress(next);
  };

  useEffect(() => {
    if (!isConnected || progress.page) return;
    const stop = new AbortController();
    listLandingPages(stop.signal).then(
      (pages) => {
        if (!stop.signal.aborted) setProgress((old) => progressFrom(old, pages));
      },
      // Without the list the wizard simply offers to make a page.
      () => undefined,
    );
    return () => stop.abort();
  }, [isConnected, progress.page]);

  const makePage = async (pattern: string) => {
    const since = new Date().toISOString();
    const made = await makeStarterPage(pattern);
    keep({ page: { url: made.url, editUrl: made.edit_url }, leadId: null, since });
  };

  return {
    connection,
    progress,
    step: stepOf(isConnected, progress),
    makePage,
    finish: (leadId: number) => keep({ ...progress, leadId }),
    startOver: () => keep({ page: null, leadId: null, since: null, wantsNewPage: true }),
  };
}

/** Only administrators may read the connection; others go by what the page said. */
async function readOrGuess(): Promise<Connection> {
  if (may('dmat_manage_settings')) return readConnection();
  return { connected: bootData().connected, api_url: null, site_id: null, company: null };
}
