import type { NewActivity } from '../../modules/leads/index.js';

/** Something a visitor did on a page. */
export interface Deed {
  kind: 'page_view' | 'cta_click' | 'download' | 'custom';
  /** Address and title of the page. */
  url: string;
  title: string;
  data: Record<string, unknown>;
  /** The visit: decimal digits of a BIGINT. */
  session: string | null;
  occurredAt: Date;
}

/** A deed as the timeline shows it: what in the title, where to in the address, more in the detail. */
export function visitActivity(leadId: number, { kind, url, title, data, session, occurredAt }: Deed): NewActivity {
  const where = title === '' ? pathOf(url) : title;
  const target = typeof data['url'] === 'string' ? data['url'] : null;
  const shared = { leadId, kind, session, occurredAt };
  switch (kind) {
    case 'page_view':
      return { ...shared, title: `Visited ${where}`, url };
    case 'cta_click':
      return { ...shared, title: `Clicked ${quoted(data['label']) || (target ?? 'a button')}`, detail: `On ${where}`, url: target ?? url };
    case 'download':
      return { ...shared, title: `Downloaded ${fileOf(target ?? url)}`, detail: `On ${where}`, url: target ?? url };
    case 'custom':
      return { ...shared, title: `${String(data['name'] ?? 'Event')} on ${where}`, detail: detailOf(data['data']), url };
  }
}

function pathOf(url: string): string {
  return url.replace(/^https?:\/\/[^/]+/, '') || '/';
}

function fileOf(url: string): string {
  const name = pathOf(url).split('/').filter(Boolean).at(-1) ?? url;
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

function quoted(label: unknown): string {
  return typeof label === 'string' && label !== '' ? `“${label}”` : '';
}

/** `plan: pro, seats: 4`; what is no plain value is shown as JSON. */
function detailOf(data: unknown): string | null {
  if (typeof data !== 'object' || data === null) return null;
  const parts = Object.entries(data).map(([name, value]) => `${name}: ${typeof value === 'object' ? JSON.stringify(value) : String(value)}`);
  return parts.length === 0 ? null : parts.join(', ');
}
