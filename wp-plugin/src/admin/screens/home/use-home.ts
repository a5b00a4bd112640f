import { readHome, readMyTasks, readTrends } from '../../api/overview.js';
import { readPagesReport } from '../../api/pages.js';
import type { HomeSummary } from '../../api/types.js';
import { readOutbox, type SiteOutbox } from '../../api/wordpress.js';
import { may } from '../../boot-data.js';
import { useLive } from '../../use-live.js';
import { useResource } from '../../use-resource.js';

/** The figures of Home: the backend's, and what this site still keeps. They move by themselves. */
export function useHome() {
  const home = useResource('home', (signal) => readHome(signal));
  const outbox = useResource('outbox', () => readOutbox());
  const trends = useResource('home trends', (signal) => readTrends(signal));
  const tasks = useResource('my tasks', (signal) => readMyTasks(signal));
  const pages = useResource('home pages', async (signal) => (may('dmat_manage_campaigns') ? readPagesReport(30, signal) : null));
  const live = useLive(() => {
    for (const one of [home, outbox, trends, tasks, pages]) one.reload();
  });
  return { home, outbox, trends, tasks, pages, live };
}

/** The way of every submission: sent by a visitor, stored somewhere safe, delivered as a lead. */
export interface DeliveryBalance {
  submitted: number;
  stored: number;
  delivered: number;
  waitingOnSite: number;
  waitingInBackend: number;
  isBalanced: boolean;
}

/** Adds what waits on this site to the backend's own count: it was submitted and it is stored, but not there yet. */
export function balance(delivery: Omit<HomeSummary['delivery'], 'spam'>, outbox: Pick<SiteOutbox, 'waiting'> | null): DeliveryBalance {
  const waitingOnSite = outbox?.waiting ?? 0;
  const submitted = delivery.submitted + waitingOnSite;
  const stored = delivery.stored + waitingOnSite;
  const delivered = delivery.delivered;
  return {
    submitted,
    stored,
    delivered,
    waitingOnSite,
    waitingInBackend: delivery.waiting,
    isBalanced: submitted === stored && stored === delivered,
  };
}
