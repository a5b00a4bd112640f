import { __ } from '@wordpress/i18n';
import type { PageReport } from '../../../api/types.js';
import { Link } from '../../../components/link.js';
import { Panel } from '../../../components/panel.js';
import { count } from '../../../format/numbers.js';
import { percent } from '../../../format/rates.js';
import { pathTo, pathToPages } from '../../../routes.js';

const shown = 5;

/** The landing pages that were seen most, with what came of it. */
export function PagesPanel({ pages }: { pages: readonly PageReport[] }) {
  return (
    <Panel title={__('Landing pages, last 30 days', 'dmat')} aside={<Link href={pathToPages()}>{__('Pages & forms', 'dmat')}</Link>}>
      {pages.length === 0 ? (
        <p className="dmat-muted">{__('No landing page yet.', 'dmat')}</p>
      ) : (
        <table className="dmat-small-table">
          <thead>
            <tr>
              <th scope="col">{__('Page', 'dmat')}</th>
              <th scope="col">{__('Views', 'dmat')}</th>
              <th scope="col">{__('Rate', 'dmat')}</th>
              <th scope="col">{__('Leads', 'dmat')}</th>
            </tr>
          </thead>
          <tbody>
            {pages.slice(0, shown).map((page) => (
              <tr key={page.id}>
                <th scope="row">{page.title || __('(no title)', 'dmat')}</th>
                <td>{count(page.views)}</td>
                <td>{page.rate === null ? '–' : percent(page.rate)}</td>
                <td>{page.leads === 0 ? count(0) : <Link href={pathTo('/leads', { landing_page_id: String(page.id) })}>{count(page.leads)}</Link>}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Panel>
  );
}
