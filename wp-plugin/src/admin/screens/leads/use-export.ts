import { useRef, useState } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';
import { exportLeads } from '../../api/lead-lists.js';
import { asRefusal } from '../../api/refusal.js';
import { useAnnounce } from '../../components/snackbars.js';
import { leadCount } from '../../format/numbers.js';
import { narrowing, type LeadFilters } from './leads-filters.js';

/** The list as a file: how many lines have come, and a way to stop. */
export function useExport(filters: LeadFilters) {
  const announce = useAnnounce();
  const [lines, setLines] = useState<number | null>(null);
  const stop = useRef<AbortController | null>(null);

  /** @param columns names the backend knows; all when left out */
  const start = async (columns?: readonly string[]) => {
    stop.current?.abort();
    const mine = new AbortController();
    stop.current = mine;
    setLines(0);
    try {
      const query = { ...narrowing(filters), ...(filters['sort'] ? { sort: filters['sort'] } : {}), ...(columns ? { columns: columns.join(',') } : {}) };
      let came = 0;
      const file = await exportLeads(query, mine.signal, (count) => {
        came = count;
        setLines(count);
      });
      save(file);
      /* translators: %s: such as "1,204 leads" */
      announce(sprintf(__('%s exported.', 'dmat'), leadCount({ count: came, is_capped: false })));
    } catch (thrown) {
      if (!mine.signal.aborted) announce(asRefusal(thrown).message);
    } finally {
      if (stop.current === mine) setLines(null);
    }
  };

  return { lines, start, cancel: () => stop.current?.abort() };
}

function save(file: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = `leads-${new Date().toISOString().slice(0, 10)}.csv`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** Columns of the list as the file names them. */
export function exportColumns(fields: readonly string[]): string[] {
  const names: Record<string, string> = { tag: 'tags', landing_page: 'landing_page_title' };
  return ['name', 'email', ...fields.filter((field) => field !== 'name' && field !== 'email').map((field) => names[field] ?? field)];
}
