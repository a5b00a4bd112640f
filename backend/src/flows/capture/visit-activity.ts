import type { NewActivity } from '../../modules/leads/index.js';

/** A page view as the timeline shows it. */
export function visitActivity(leadId: number, view: { url: string; title: string; occurredAt: Date }): NewActivity {
  const name = view.title === '' ? view.url.replace(/^https?:\/\/[^/]+/, '') || '/' : view.title;
  return { leadId, kind: 'page_view', title: `Visited ${name}`, url: view.url, occurredAt: view.occurredAt };
}
