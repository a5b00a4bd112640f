import type { TrackingEventType } from '@dmat/shared/tracking/events';

/** What of a known lead's doings goes on its timeline. */
export const TOLD_OF_LEADS = ['page_view', 'cta_click', 'download', 'custom'] as const satisfies readonly TrackingEventType[];

/** A thing a lead did that is told. */
export type ToldOfLeads = (typeof TOLD_OF_LEADS)[number];

const told: ReadonlySet<TrackingEventType> = new Set(TOLD_OF_LEADS);

/** Whether an event of a known lead becomes a fact; what machines do has no lead. */
export function isToldOfLeads(type: TrackingEventType): type is ToldOfLeads {
  return told.has(type);
}
